package org.noren.main.variants.faces;

import static org.noren.site.office.faces.Parameters.encoded;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noren.main.variants.Fit;
import org.noren.main.variants.VariantsOfPage;
import org.noren.main.variants.VariantsOfPage.Line;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Content;
import org.noren.site.content.Draft;
import org.noren.site.content.Saved;
import org.noren.site.content.VariantPath;
import org.noren.site.editing.faces.Publishing;
import org.noren.site.editing.faces.RefusalsHere;
import org.noren.site.office.OfficeSection.Tone;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.office.faces.Told;

/** The variants of one page: who has what, a new one, taking one away, and how the page looks at each partner. */
@Named
@RequestScoped
public class VariantsPage {
    @Inject
    VariantsOfPage variants;

    @Inject
    Publishing publishing;

    @Inject
    RefusalsHere refusals;

    @Inject
    OfficeFrame frame;

    @Inject
    Told told;

    @Inject
    HttpServletRequest request;

    private String whom = "";
    private String block = VariantPath.WHOLE;
    private @Nullable List<Line> lines;

    public String getPath() {
        String path = request.getParameter("path");
        return path != null && PagePath.refusal(path).isEmpty()
                ? VariantPath.shownAt(PagePath.of(path)).value()
                : "/";
    }

    private PagePath page() {
        return PagePath.of(getPath());
    }

    public String getEditor() {
        return editor(getPath());
    }

    public String editor(Line line) {
        return editor(line.variant().path().value());
    }

    private static String editor(String path) {
        return "/office/page.xhtml?path=" + encoded(path);
    }

    public List<Line> getLines() {
        List<Line> known = lines;
        if (known == null) {
            known = variants.of(page());
            lines = known;
        }
        return known;
    }

    public String whom(Line line) {
        return variants.whoms()
                .getOrDefault(line.variant().whom(), line.variant().whom());
    }

    public String block(Line line) {
        return line.variant().block().orElseGet(() -> frame.text("variants.whole"));
    }

    public String tone(VariantsOfPage.At at) {
        return (switch (at.fit()) {
                    case IN_FORCE -> Tone.GOOD;
                    case NOT_PUBLISHED, COVERED -> Tone.CALM;
                    case PAGE_GONE, NOT_INHERITED, LED_HERE, FITS_NOTHING -> Tone.WARNING;
                })
                .style();
    }

    public String words(Fit fit) {
        return frame.text("variants.fit." + fit);
    }

    public Map<String, String> getWhoms() {
        return variants.whoms();
    }

    public List<String> getBlocks() {
        return variants.blocks(page());
    }

    /** Begins a variant with what the page says now, or opens the one that is there. */
    public void begin() throws IOException {
        Optional<VariantPath> wanted = wanted();
        if (wanted.isEmpty()) {
            told.warning(frame.text("variants.problem.whom"));
        } else if (variants.exists(wanted.get())) {
            go(editor(wanted.get().path().value()));
            return;
        } else {
            Optional<Content> content = variants.beginning(wanted.get());
            if (content.isEmpty()) {
                told.warning(frame.text("variants.problem.block", getPath(), block));
            } else if (publishing.save(new Draft(wanted.get().path(), content.get()), 0)
                    instanceof Saved.Refused refused) {
                told.warning(refusals.of(refused.refusal()));
            } else {
                told.good(frame.text("variants.begun"));
                go(editor(wanted.get().path().value()));
                return;
            }
        }
        go(here());
    }

    private Optional<VariantPath> wanted() {
        try {
            Optional<String> named = Optional.of(block).filter(name -> !name.equals(VariantPath.WHOLE));
            VariantPath wanted = new VariantPath(whom, named, page());
            return variants.whoms().containsKey(whom)
                            && PagePath.refusal(wanted.path().value()).isEmpty()
                    ? Optional.of(wanted)
                    : Optional.empty();
        } catch (IllegalArgumentException unfit) {
            return Optional.empty();
        }
    }

    /** Takes one away: the main site's words stand there again, and the variant lies in the bin. */
    public void takeAway(Line line) throws IOException {
        publishing.delete(Set.of(line.variant().path()));
        go(here());
    }

    private String here() {
        return "/office/variants.xhtml?path=" + encoded(getPath());
    }

    private static void go(String address) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(address);
    }

    /** The partner at which the page is looked at; empty for none. */
    public String getAs() {
        String as = request.getParameter("as");
        return as != null && getSites().containsKey(as) ? as : "";
    }

    public Map<String, String> getSites() {
        return variants.sites();
    }

    public String getPreview() {
        return "/office/preview?path=" + encoded(getPath()) + "&revision=" + variants.newest(page()) + "&as=" + getAs();
    }

    public String getWhom() {
        return whom;
    }

    public void setWhom(@Nullable String whom) {
        this.whom = whom == null ? "" : whom;
    }

    public String getBlock() {
        return block;
    }

    public void setBlock(@Nullable String block) {
        this.block = block == null ? VariantPath.WHOLE : block;
    }
}
