package org.noren.main.teasers;

import java.util.List;
import java.util.Set;
import org.noren.main.teasers.TeaserDesk.Result;
import org.noren.main.teasers.jpa.TestTeaserPages;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.site.content.ContentChanged;
import org.noren.site.content.Label;
import org.noren.site.content.Placing;
import org.noren.site.published.TestPublished;

/** Lists of links over a real database, which follow what is published as in a server: within its transaction. */
public final class TestTeasers {
    private final TestPublished house;
    private final Refreshing refreshing = new Refreshing();
    private final TeaserDesk desk = new TeaserDesk();

    public TestTeasers(TestPublished house) {
        this.house = house;
        refreshing.pages = TestTeaserPages.of(house.desk.site);
        refreshing.contents = house.contents;
        refreshing.reader = house.desk.reader();
        refreshing.placing = new Placing(house.desk.desk(), house.desk.reader());
        desk.pages = refreshing.pages;
        desk.contents = house.contents;
        desk.desk = house.desk.desk();
        desk.refreshing = refreshing;
    }

    /** From now on by themselves, as observers do it: whatever follows from a change follows within its transaction. */
    public void follow() {
        house.after(change -> {
            refreshing.onContent(change);
            house.followWithin();
        });
    }

    public ImportedLists lists() {
        ImportedLists lists = new ImportedLists();
        lists.pages = refreshing.pages;
        lists.contents = house.contents;
        lists.placing = refreshing.placing;
        lists.refreshing = refreshing;
        return lists;
    }

    public TeaserDesk desk() {
        return desk;
    }

    public boolean decides(String word) {
        LabelsOfLists labels = new LabelsOfLists();
        labels.pages = refreshing.pages;
        return house.desk.site.inTransaction(() -> labels.decides(new Label(word)));
    }

    public Result make(String path, String locale, Choice choice) {
        Page page = new Page(locale, "Links", "", "shop", "<p>intro</p>");
        return house.desk.site.inTransaction(() -> desk.make(PagePath.of(path), page, choice, "hanako"));
    }

    public Result choose(String path, long seen, Choice choice) {
        Result result = house.desk.site.inTransaction(() -> desk.choose(PagePath.of(path), seen, choice, "hanako"));
        house.desk.site.run(house::followWithin);
        return result;
    }

    public void publish(String path) {
        house.desk.at(contentDesk -> contentDesk.publish(Set.of(PagePath.of(path)), "hanako"));
        changed(List.of(path));
    }

    /** What is published at these paths, or was, is other than before. */
    public void changed(List<String> paths) {
        Set<PagePath> touched = Set.copyOf(paths.stream().map(PagePath::of).toList());
        house.desk.site.run(() -> {
            refreshing.onContent(new ContentChanged(touched, Set.of()));
            house.followWithin();
        });
    }
}
