package org.noren.site.editing.faces;

import static org.noren.site.office.faces.Parameters.encoded;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.noren.shared.page.PagePath;
import org.noren.site.content.VariantPath;
import org.noren.site.doors.SecurityHeaders;
import org.noren.site.editing.Dress;
import org.noren.site.editing.OtherSites.OtherSite;
import org.noren.site.editing.Previews;
import org.noren.site.office.faces.OfficeFrame;

/** How the page in the editor looks: while it is written, in its preview, here and at other sites. */
@Named
@RequestScoped
public class PageLook {
    @Inject
    PageEditor editor;

    @Inject
    LayoutNames layouts;

    @Inject
    Previews previews;

    @Inject
    OfficeFrame frame;

    /** The editor alone shows pictures, style sheets and fonts from the shoppers' port: the page that it holds has them. */
    public void showShop() {
        String shop = frame.getShop().substring(0, frame.getShop().length() - 1);
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .setResponseHeader("Content-Security-Policy", SecurityHeaders.ofEditor(shop));
    }

    /** Layouts to choose from; the page's own stays to be chosen, wherever it is. */
    public Collection<String> getLayoutNames() {
        var names = new TreeSet<>(layouts.all());
        names.add(editor.getForm().getLayout());
        return names;
    }

    /** How the page looks, for writing it. */
    public Dress getDress() {
        return previews.dress(
                here(), editor.getForm().getLocale(), editor.getForm().getLayout());
    }

    public String getStyles() {
        return String.join(" ", getDress().styles());
    }

    /** Where addresses in the page's text begin. */
    public String getShopAddress() {
        return frame.getShop() + VariantPath.shownAt(here()).address().substring(1);
    }

    private PagePath here() {
        String path = editor.getForm().getPath();
        return PagePath.refusal(path).isEmpty() ? PagePath.of(path) : PagePath.of("/new/");
    }

    /** Other sites at which the page can be looked at. */
    public List<OtherSite> getSites() {
        return previews.sites();
    }

    /** What the preview shows before anything is typed; null for nothing. */
    public @Nullable String getPreview() {
        if (editor.isFresh()) return null;
        Integer revision = editor.getRevision();
        return "/office/preview?path="
                + encoded(editor.getForm().getPath())
                + "&revision=" + (revision == null ? editor.getForm().getBase() : revision)
                + (getAs().isEmpty() ? "" : "&as=" + getAs());
    }

    /** The site at which it is looked at first: a variant for one partner there, everything else here. */
    public String getAs() {
        return variant()
                .map(VariantPath::whom)
                .filter(whom -> getSites().stream().anyMatch(site -> site.name().equals(whom)))
                .orElse("");
    }

    /** Whether it is a variant of another page, and not shown to shoppers here. */
    public boolean isVariant() {
        return variant().isPresent();
    }

    private Optional<VariantPath> variant() {
        return VariantPath.of(here());
    }

    /** Variants of it, or of what it is a variant of. */
    public String getVariants() {
        return "/office/variants.xhtml?path="
                + encoded(VariantPath.shownAt(here()).value());
    }

    /** Where it is planned to be published at a moment, with it chosen. */
    public String getAtATime() {
        String path = encoded(here().value());
        return "/office/schedule-form.xhtml?q=" + path + "&path=" + path;
    }
}
