package org.noren.main.teasers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Label;

/**
 * That a page of the main site is a list of links, and of which pages. Born with the page; its choice may be changed; it moves and goes
 * with the page. What the list says is written into the page itself, whenever a page of the list changes.
 */
@Entity
@Table(name = "teaser_page")
public class TeaserPage {
    @Id
    @Column(name = "item")
    private long item;

    private String label = "";
    private String picked = "";

    @Version
    private long version;

    protected TeaserPage() {}

    /** @param item the page's id, which it keeps when it moves */
    TeaserPage(long item, Choice choice) {
        this.item = item;
        choose(choice);
    }

    final void choose(Choice choice) {
        label = choice.label().map(Label::word).orElse("");
        picked = choice.lines();
    }

    public long item() {
        return item;
    }

    public Choice choice() {
        List<PagePath> paths = Stream.of(picked.split("\n", -1))
                .filter(line -> !line.isEmpty())
                .map(PagePath::of)
                .toList();
        return new Choice(Optional.of(label).filter(word -> !word.isEmpty()).map(Label::new), paths);
    }

    /** Another one each time somebody changes it. */
    public long revision() {
        return version;
    }
}
