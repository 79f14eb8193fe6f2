package org.noren.main.teasers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.noren.main.partnership.LinkPages;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Content.PageText;
import org.noren.site.content.ContentDesk;
import org.noren.site.content.Contents;
import org.noren.site.content.Draft;
import org.noren.site.content.Item;
import org.noren.site.content.Saved;

/** Where managers make pages that are lists of links, and say of which pages; each call is one transaction. */
@ApplicationScoped
@Transactional
public class TeaserDesk implements LinkPages {
    @Inject
    TeaserPages pages;

    @Inject
    Contents contents;

    @Inject
    ContentDesk desk;

    @Inject
    Refreshing refreshing;

    /** What came of a wish. */
    public sealed interface Result {
        /** @param missing picked pages that shoppers do not see now, so the list leaves them out */
        record Done(List<PagePath> missing) implements Result {}

        /** Something lies there already. */
        record Taken(PagePath path) implements Result {}

        /** It cannot lie there. */
        record Refused(String path, String reason) implements Result {}

        /** Somebody else has changed it, or the page is gone. */
        record Overtaken() implements Result {}
    }

    /** A line of the list. @param placed whether the page's text still has the place for the list */
    public record Line(PagePath path, Item item, String title, Choice choice, long revision, boolean placed) {}

    /** Writes the draft of a page that shows the list below its own words; publishing is the page's own matter. */
    public Result make(PagePath path, Page page, Choice choice, String by) {
        if (contents.find(path).filter(item -> item.latest() > 0).isPresent()) {
            return new Result.Taken(path);
        }
        Page whole = new Page(
                page.locale(), page.title(), page.description(), page.layout(), page.body() + Refreshing.PLACE);
        Page filled = refreshing.filled(path, whole, choice);
        Saved saved = desk.save(new Draft(path, PageText.of(filled), Set.of()), 0, by);
        if (saved instanceof Saved.Refused refused) {
            return new Result.Refused(
                    refused.refusal().path().value(), refused.refusal().reason());
        }
        Optional<Item> item = contents.find(path);
        if (!(saved instanceof Saved.Done) || item.isEmpty()) {
            return new Result.Taken(path);
        }
        pages.add(new TeaserPage(item.get().id(), choice));
        return new Result.Done(missing(choice));
    }

    /** What shoppers see follows at once. @param seen the revision that whoever chooses has looked at */
    public Result choose(PagePath path, long seen, Choice choice, String by) {
        Optional<TeaserPage> found = pages.find(path).filter(page -> page.revision() == seen);
        if (found.isEmpty()) {
            return new Result.Overtaken();
        }
        found.get().choose(choice);
        refreshing.refresh(path, choice, by);
        return new Result.Done(missing(choice));
    }

    private List<PagePath> missing(Choice choice) {
        List<PagePath> missing = new ArrayList<>(choice.picked());
        contents.published(choice.picked()).forEach(entry -> missing.remove(entry.path()));
        return missing;
    }

    public List<Line> list() {
        List<Line> lines = new ArrayList<>();
        pages.all().forEach((path, page) -> line(path, page).ifPresent(lines::add));
        return lines;
    }

    public Optional<Line> find(PagePath path) {
        return pages.find(path).flatMap(page -> line(path, page));
    }

    private Optional<Line> line(PagePath path, TeaserPage page) {
        return refreshing
                .newest(path)
                .map(opened -> new Line(
                        path,
                        opened.item(),
                        opened.revision().title(),
                        page.choice(),
                        page.revision(),
                        opened.content() instanceof PageText text
                                && Refreshing.hasPlace(text.page().body())));
    }

    @Override
    public Set<PagePath> paths() {
        return Set.copyOf(pages.all().keySet());
    }
}
