package org.noren.site.editing.faces;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.shared.page.Layout;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.SanitisingPolicy;
import org.noren.site.content.Content;
import org.noren.site.content.Draft;
import org.noren.site.editing.Typed;
import org.noren.site.office.http.KeptText;

/** What stands in the fields of the form, as it was typed. */
public class PageForm implements Serializable {
    private static final long serialVersionUID = 1;

    private String path = "";
    private int base;
    private String locale = "ja";
    private String title = "";
    private String description = "";
    private String layout = "";
    private String order = "";
    private String translationKey = "";
    private String body = "";

    void show(Content content) {
        body = text(content);
        if (content instanceof Content.PageText text) {
            locale = text.page().locale();
            title = text.page().title();
            description = text.page().description();
            layout = text.page().layout();
            order = text.order().map(String::valueOf).orElse("");
            translationKey = text.translationKey().orElse("");
        } else if (content instanceof Content.LayoutText text) {
            title = text.layout().name();
        }
    }

    /** A fragment's place says its language. */
    Optional<String> languageOfPlace() {
        return PagePath.refusal(path).isPresent()
                ? Optional.empty()
                : Page.slotOf(PagePath.of(path)).map(slot -> path.substring(path.lastIndexOf('/') + 1));
    }

    /** Everything that stands in the fields. */
    public Typed typed() {
        return new Typed(path, locale, title, description, layout, order, translationKey, body);
    }

    /** Puts another text into the fields; where the page lies stays. */
    void take(Typed typed) {
        locale = typed.locale();
        title = typed.title();
        description = typed.description();
        layout = typed.layout();
        order = typed.order();
        translationKey = typed.key();
        body = typed.body();
    }

    /**
     * Takes up what was sent when the session had ended. It counts against the revision that it began with: whatever
     * was saved meanwhile is shown before it is replaced.
     */
    void takeBack(KeptText sent, boolean fresh) {
        if (fresh) sent.field("page:path").ifPresent(this::setPath);
        else
            sent.field("page:base")
                    .filter(number -> number.matches("\\d{1,9}"))
                    .ifPresent(number -> base = Integer.parseInt(number));
        sent.field("page:locale").ifPresent(this::setLocale);
        sent.field("page:title").ifPresent(this::setTitle);
        sent.field("page:description").ifPresent(this::setDescription);
        sent.field("page:layout").ifPresent(this::setLayout);
        sent.field("page:order").ifPresent(this::setOrder);
        sent.field("page:key").ifPresent(this::setTranslationKey);
        sent.field("page:body").ifPresent(this::setBody);
    }

    /** What saving would make of the fields; empty when they make nothing that can be saved. */
    public Optional<Content> clean() {
        try {
            if (isLayoutItself()) {
                String html = SanitisingPolicy.CURRENT.sanitiseLayout(body).html();
                return Optional.of(new Content.LayoutText(Layout.of(title, html)));
            }
            return Optional.of(new Content.PageText(typed().clean(), number(), key()));
        } catch (IllegalArgumentException unfit) {
            return Optional.empty();
        }
    }

    static String text(Content content) {
        if (content instanceof Content.PageText text) return text.page().body();
        return content instanceof Content.LayoutText text ? text.layout().html() : "";
    }

    /** The key of a text that says what is wrong with the fields; empty when they make a draft. */
    Optional<String> problem() {
        if (PagePath.refusal(path).isPresent()) return Optional.of("page.problem.path");
        try {
            if (isLayoutItself()) Layout.of(title, body);
            else page();
            return Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.of("page.problem.order");
        } catch (IllegalArgumentException unfit) {
            return Optional.of(isLayoutItself() ? "page.problem.layout" : "page.problem.page");
        }
    }

    /** What is saved; only where there is no {@link #problem}. */
    Draft draft() {
        return isLayoutItself() ? Draft.of(Layout.of(title, body)) : new Draft(PagePath.of(path), page());
    }

    Content.PageText page() {
        return new Content.PageText(
                new Page(locale, title.strip(), description.strip(), layout.strip(), body), number(), key());
    }

    private Optional<Integer> number() {
        return order.isBlank() ? Optional.empty() : Optional.of(Integer.valueOf(order.strip()));
    }

    private Optional<String> key() {
        return Optional.of(translationKey.strip()).filter(key -> !key.isEmpty());
    }

    /** Browsers send lines that end in two characters. */
    private static String lines(String text) {
        return text.replace("\r\n", "\n");
    }

    /** Whether the form is for a layout, not for a page. */
    public boolean isLayoutItself() {
        return path.startsWith("/.layout/");
    }

    public String getPath() {
        return path;
    }

    public void setPath(String path) {
        this.path = path.strip();
        if (isLayoutItself() && title.isEmpty()) title = this.path.substring("/.layout/".length());
    }

    public int getBase() {
        return base;
    }

    void setBase(int base) {
        this.base = base;
    }

    public String getLocale() {
        return locale;
    }

    public void setLocale(String locale) {
        this.locale = locale;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = lines(description);
    }

    public String getLayout() {
        return layout;
    }

    /** A menu in which nothing was chosen, or that was not sent, sends null. */
    public void setLayout(@Nullable String layout) {
        this.layout = layout == null ? "" : layout;
    }

    public String getOrder() {
        return order;
    }

    public void setOrder(String order) {
        this.order = order;
    }

    public String getTranslationKey() {
        return translationKey;
    }

    public void setTranslationKey(String translationKey) {
        this.translationKey = translationKey;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = lines(body);
    }
}
