package org.noren.site.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Contents;
import org.noren.site.content.Listed;
import org.noren.site.content.Revision;
import org.noren.site.serving.Shop;

/**
 * A page in its languages. One of them is the original: that in the language of the home page, or else the first by its
 * path; the others are its translations, and are behind when the original was written after them.
 */
@ApplicationScoped
@Transactional
public class Translations {
    @Inject
    Versions versions;

    @Inject
    Contents contents;

    @Inject
    Shop shop;

    /**
     * A page in one language.
     *
     * @param behind set when the original was written after it: what it said then and what it says now
     */
    public record Version(PagePath path, Revision newest, Optional<Behind> behind) {
        public String locale() {
            return newest.locale().orElse("");
        }
    }

    /**
     * @param since when the original was last written
     * @param from number of the original's revision that was the newest when the translation was written
     * @param to number of the original's newest
     */
    public record Behind(PagePath original, Instant since, int from, int to) {}

    /** All versions of a page, itself among them; none when it has no translation key. */
    public List<Version> of(String translationKey) {
        if (translationKey.isBlank()) return List.of();
        List<Listed> all = versions.sharing(translationKey.strip());
        String main = shop.view().locale();
        Optional<Listed> original = all.stream()
                .filter(one -> one.newest().locale().equals(Optional.of(main)))
                .findFirst()
                .or(() -> all.stream().findFirst());
        return all.stream().map(one -> version(one, original.orElse(one))).toList();
    }

    private Version version(Listed one, Listed original) {
        Instant written = one.newest().writtenAt();
        boolean behind = original.newest().writtenAt().isAfter(written);
        return new Version(
                one.item().path(), one.newest(), behind ? Optional.of(behind(original, written)) : Optional.empty());
    }

    private Behind behind(Listed original, Instant written) {
        PagePath path = original.item().path();
        int seen = contents.history(path).stream()
                .filter(revision -> !revision.writtenAt().isAfter(written))
                .mapToInt(Revision::number)
                .max()
                .orElse(1);
        return new Behind(
                path, original.newest().writtenAt(), seen, original.newest().number());
    }

    /** Where a version in another language would usually lie: below a folder of its language, unless that is the main one. */
    public PagePath place(PagePath page, String from, String to) {
        String main = shop.view().locale();
        String prefix = "/" + from + "/";
        String rest = page.value().startsWith(prefix) ? page.value().substring(prefix.length() - 1) : page.value();
        return PagePath.of(to.equals(main) ? rest : "/" + to + rest);
    }
}
