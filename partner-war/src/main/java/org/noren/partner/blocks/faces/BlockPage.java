package org.noren.partner.blocks.faces;

import static org.noren.site.office.faces.Parameters.encoded;
import static org.noren.site.office.faces.Parameters.parameter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.partner.blocks.LocalDesk;
import org.noren.partner.blocks.LocalDesk.Opened;
import org.noren.partner.blocks.LocalDesk.Outcome;
import org.noren.partner.blocks.LocalDesk.Seen;
import org.noren.partner.blocks.LocalLine;
import org.noren.partner.blocks.OwnText;
import org.noren.partner.blocks.OwnText.Shown;
import org.noren.shared.page.Block.Policy;
import org.noren.shared.page.PagePath;
import org.noren.shared.seal.Digest;
import org.noren.site.editing.ProposedPages;
import org.noren.site.editing.ThreeWayMerge.Touch;
import org.noren.site.office.Person;
import org.noren.site.office.Visitor;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.office.faces.Told;
import org.noren.site.settings.SiteSettings;

/**
 * One block: the partner's text, what the main site says, and a look at the page before shoppers see it. Every request says what
 * was seen, so that nobody writes over what changed meanwhile; what was typed stays in the field.
 */
@Named
@RequestScoped
public class BlockPage {
    static final String HERE = "/office/block.xhtml";

    @Inject
    LocalDesk desk;

    @Inject
    SiteSettings settings;

    @Inject
    Visitor visitor;

    @Inject
    OfficeFrame frame;

    @Inject
    Told told;

    @Inject
    HttpServletRequest request;

    private @Nullable Optional<Opened> opened;
    private @Nullable String error;

    public @Nullable Opened getOpened() {
        Optional<Opened> known = opened;
        if (known == null) {
            known = path().flatMap(path -> desk.open(path, getBlock()));
            opened = known;
        }
        return known.orElse(null);
    }

    private Optional<PagePath> path() {
        String path = parameter(request, "path");
        return PagePath.refusal(path).isPresent() ? Optional.empty() : Optional.of(PagePath.of(path));
    }

    public String getPath() {
        return parameter(request, "path");
    }

    public String getBlock() {
        return parameter(request, "block");
    }

    public String getMain() {
        return settings.mainName();
    }

    /** Whether it may be changed now. */
    public boolean isOpen() {
        Opened found = getOpened();
        return found != null
                && found.theirs().policy() != Policy.LOCKED
                && desk.rights().change();
    }

    /** Whether each site has its own here. */
    public boolean isOwnOfEach() {
        Opened found = getOpened();
        return found != null && found.theirs().policy() == Policy.OWN;
    }

    private Optional<LocalLine> line() {
        Opened found = getOpened();
        return found == null ? Optional.empty() : found.own();
    }

    /** What has become of the partner's text; nothing if there is none. */
    public @Nullable LocalLine getLine() {
        return line().filter(found -> found.own().version() > 0).orElse(null);
    }

    public boolean isBroken() {
        return line().map(found -> found.own().broken()).orElse(false);
    }

    public long getVersion() {
        OwnText text = getKept();
        return text == null ? 0 : text.version();
    }

    /** The partner's text, though the block may be gone. */
    public @Nullable OwnText getKept() {
        return path().flatMap(path -> desk.state().find(path, getBlock())).orElse(null);
    }

    /** Where both have changed the same. */
    public List<Touch> getTouches() {
        return line().flatMap(LocalLine::shown)
                .filter(Shown.Clash.class::isInstance)
                .map(shown -> ((Shown.Clash) shown).touches())
                .orElseGet(List::of);
    }

    /** In the field: what was typed, what is being tried out, or what stands there. */
    public String getText() {
        String typed = request.getParameter("text");
        Opened found = getOpened();
        if (typed != null) return typed;
        return line().flatMap(own -> own.own().draft()).orElseGet(() -> found == null ? "" : found.now());
    }

    public @Nullable String getError() {
        return error;
    }

    /** The page with what is being tried out; nothing if nothing is. */
    public @Nullable String getTried() {
        return line().map(LocalLine::own)
                .filter(own -> own.draft().isPresent())
                .map(OwnText::tryName)
                .map(this::look)
                .orElse(null);
    }

    /** The page as shoppers see it. */
    public String getServed() {
        return look(ProposedPages.SERVED);
    }

    private String look(String view) {
        return "/office/proposal?view=" + view + "&path=" + encoded(getPath());
    }

    public boolean isPressed() {
        return FacesContext.getCurrentInstance().isPostback() && request.getParameter("do") != null;
    }

    public void act() throws IOException {
        Optional<PagePath> path = path();
        if (path.isEmpty()) return;
        String number = parameter(request, "version");
        long version = number.matches("[0-9]{1,18}") ? Long.parseLong(number) : -1;
        String by = visitor.person().map(Person::name).orElse("-");
        var seen = new Seen(path.get(), getBlock(), theirs(), version, by);
        String wish = parameter(request, "do");
        Outcome outcome = switch (wish) {
            case "try" -> desk.tryOut(seen, lines(parameter(request, "text")));
            case "write" -> desk.write(seen, lines(parameter(request, "text")));
            case "break" -> desk.breakOff(seen, true);
            case "follow" -> desk.breakOff(seen, false);
            case "restore" -> desk.restore(path.get(), getBlock(), version);
            default -> new Outcome.Overtaken();
        };
        opened = null;
        if (outcome instanceof Outcome.Done) {
            told.good(frame.text("block.did." + wish, settings.mainName()));
            String here = HERE + "?path=" + encoded(getPath()) + "&block=" + encoded(getBlock());
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect(wish.equals("try") ? here + "#looks" : here);
        } else {
            error = outcome instanceof Outcome.Refused refused
                    ? frame.text("blocks.refused." + refused.why(), settings.mainName())
                    : frame.text("blocks.overtaken");
        }
    }

    private Digest theirs() {
        String digest = parameter(request, "theirs");
        return digest.matches("[0-9a-f]{64}") ? Digest.parse(digest) : Digest.of(new byte[0]);
    }

    /** Browsers send lines of a text with carriage returns. */
    private static String lines(String sent) {
        return sent.replace("\r\n", "\n").replace('\r', '\n');
    }
}
