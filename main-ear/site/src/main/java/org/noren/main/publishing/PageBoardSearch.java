package org.noren.main.publishing;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.noren.main.publishing.BoardCell.Base;
import org.noren.main.publishing.PageAtPartners.How;
import org.noren.shared.page.PagePath;
import org.noren.shared.peer.SiteName;

/**
 * Which pages a person wants to see on the board.
 *
 * @param words that stand in the path; all of them are wanted, and one that begins with a slash begins it
 * @param partner at whom; nothing for all of them
 * @param how it is there, at any of those partners
 * @param first how many of those that fit are passed over
 * @param most how many are wanted
 */
public record PageBoardSearch(
        List<String> words,
        Optional<SiteName> partner,
        Optional<How> how,
        Optional<String> locale,
        int first,
        int most) {
    private static final int MOST_WORDS = 5;

    public PageBoardSearch {
        words = words.stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        first = Math.max(0, first);
    }

    PageBoardSearch from(int start) {
        return new PageBoardSearch(words, partner, how, locale, start, most);
    }

    /**
     * Pages at these partners of which one of these is known.
     *
     * @param usual whether that is so of pages of which nothing is known
     */
    public record Wanted(Set<Base> bases, boolean usual, List<SiteName> partners) {
        public Wanted {
            partners = List.copyOf(partners);
        }
    }

    /** How many pages are known to be so. @param here whether they are pages of this site */
    public record Count(SiteName partner, Base base, boolean here, long pages) {}

    /** Asks the database; within the caller's transaction. */
    public interface Finder {
        /** @param wanted any of them; nothing if it does not matter how the page is */
        List<BoardPage> find(PageBoardSearch search, Optional<List<Wanted>> wanted);

        long count(PageBoardSearch search, Optional<List<Wanted>> wanted);

        /** Of this site, whatever they are at partners. */
        long here(PageBoardSearch search);

        /** By the path and language that were asked for; those that are as here are left out. */
        List<Count> counts(PageBoardSearch search);

        List<BoardCell> cells(Collection<PagePath> paths, Collection<SiteName> partners);

        /** Those that pages have. */
        List<String> locales();
    }
}
