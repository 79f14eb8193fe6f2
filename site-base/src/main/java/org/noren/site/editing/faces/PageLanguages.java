package org.noren.site.editing.faces;

import static org.noren.site.office.faces.Parameters.encoded;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.noren.site.editing.Translations;
import org.noren.site.editing.Translations.Behind;
import org.noren.site.editing.Translations.Version;
import org.noren.site.office.Texts;
import org.noren.site.office.faces.OfficeFrame;

/** The page in its other languages, beside the editor. */
@Named
@RequestScoped
public class PageLanguages {
    @Inject
    PageEditor editor;

    @Inject
    Translations translations;

    @Inject
    OfficeFrame frame;

    private @Nullable List<Version> versions;

    private List<Version> versions() {
        List<Version> known = versions;
        if (known == null) {
            known = translations.of(editor.getKey());
            versions = known;
        }
        return known;
    }

    /** The versions in other languages. */
    public List<Version> getOthers() {
        return versions().stream()
                .filter(version ->
                        !version.path().value().equals(editor.getForm().getPath()))
                .toList();
    }

    /** Set when the original of this page was written after it. */
    public @Nullable Behind getBehind() {
        return versions().stream()
                .filter(version ->
                        version.path().value().equals(editor.getForm().getPath()))
                .flatMap(version -> version.behind().stream())
                .findFirst()
                .orElse(null);
    }

    /** Languages of the office in which the page is not there yet. */
    public List<String> getMissing() {
        if (editor.isFresh()) return List.of();
        return Texts.LANGUAGES.stream()
                .map(Locale::getLanguage)
                .filter(tag -> Stream.concat(
                                Stream.of(editor.getForm().getLocale()),
                                versions().stream().map(Version::locale))
                        .noneMatch(tag::equals))
                .toList();
    }

    public String name(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(frame.getLocale());
    }

    public String open(Version version) {
        return "/office/page.xhtml?path=" + encoded(version.path().value());
    }

    public String look(Version version) {
        return "/office/preview?path=" + encoded(version.path().value()) + "&revision="
                + version.newest().number();
    }

    public String changes(Behind behind) {
        return "/office/page-history.xhtml?path=" + encoded(behind.original().value()) + "&from=" + behind.from()
                + "&to=" + behind.to();
    }

    public String write(String tag) {
        return "/office/page.xhtml?from=" + encoded(editor.getForm().getPath()) + "&to=" + tag;
    }
}
