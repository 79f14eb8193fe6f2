package org.noren.site.importing;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Label;

/** The pages of an import that are to be lists of links, as far as the site keeps such and whoever imports decides what shoppers see. */
final class SourceLists {
    private final ImportTarget target;
    private final boolean publish;
    private final Map<PagePath, Label> lists = new TreeMap<>();

    SourceLists(ImportTarget target, boolean publish) {
        this.target = target;
        this.publish = publish;
    }

    /** Those of the pages that were made so far. */
    Map<PagePath, Label> found() {
        return Collections.unmodifiableMap(lists);
    }

    /**
     * Puts the list, as it stands now, into its place in the content; where the page has no place for it, below the page's own words.
     *
     * @param notes gets why a page that wants to be one is none
     */
    void of(PagePath path, SourcePage source, List<String> notes) {
        source.list().ifPresent(word -> {
            Optional<Label> label = Label.of(word);
            Optional<SelfKeptLists> keeper = target.lists();
            if (keeper.isEmpty()) notes.add("is no list of links here: this site keeps none");
            else if (label.isEmpty()) notes.add("is no list of links: “" + word + "” cannot be a label");
            else if (!publish)
                notes.add("is no list of links yet: import with publishing, or let a manager make it one");
            else {
                place(source.content(), keeper.get().block()).html(keeper.get().standing(path));
                lists.put(path, label.get());
            }
        });
    }

    private static Element place(Element content, String block) {
        Element there = content.selectFirst("[data-block=" + block + "]");
        return there == null ? content.appendElement("div").attr("data-block", block) : there;
    }
}
