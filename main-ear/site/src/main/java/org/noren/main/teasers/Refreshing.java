package org.noren.main.teasers;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.noren.shared.edition.Kind;
import org.noren.shared.page.Blocks;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.References;
import org.noren.shared.page.SanitisingPolicy;
import org.noren.site.content.Content.PageText;
import org.noren.site.content.ContentChanged;
import org.noren.site.content.ContentReader;
import org.noren.site.content.Contents;
import org.noren.site.content.Label;
import org.noren.site.content.Opened;
import org.noren.site.content.Placing;
import org.noren.site.content.PublishedEntry;

/**
 * Keeps what lists of links say in step with the pages that they lead to, in the transaction that changes those: a title that changes
 * and the list that shows it are one change, and go to partners in one release.
 */
@ApplicationScoped
public class Refreshing {
    /** Before the edition is made of what is published, so that locks are always taken in this order. */
    private static final int FIRST = 1_000;

    static final String BLOCK = "teasers";
    /** Where in a page the list stands. */
    static final String PLACE = "<div data-block=\"" + BLOCK + "\"></div>";
    /** Who writes by itself. */
    private static final String NOREN = "Noren";

    @Inject
    TeaserPages pages;

    @Inject
    Contents contents;

    @Inject
    ContentReader reader;

    @Inject
    Placing placing;

    void onContent(@Observes @Priority(FIRST) ContentChanged change) {
        Set<PagePath> touched = new HashSet<>(change.published());
        touched.addAll(change.withdrawn());
        pages.all().forEach((path, page) -> {
            if (concerns(touched, path, page.choice())) {
                refresh(path, page.choice(), NOREN);
            }
        });
    }

    private boolean concerns(Set<PagePath> touched, PagePath path, Choice choice) {
        return touched.contains(path)
                || !Collections.disjoint(touched, choice.picked())
                || choice.label().isPresent()
                        && (!Collections.disjoint(
                                        touched, labelled(choice.label().get()))
                                || !Collections.disjoint(touched, shown(path)));
    }

    /** Where the list that shoppers see now leads. */
    private Set<PagePath> shown(PagePath path) {
        return placing.shown(path)
                .map(opened -> References.of(((PageText) opened.content()).page(), path)
                        .links())
                .<Set<PagePath>>map(links -> links)
                .orElseGet(Set::of);
    }

    private Set<PagePath> labelled(Label label) {
        return contents.labelled(Set.of(label.word())).keySet();
    }

    /** Writes the list anew into the page that shoppers see, if it would say something else. */
    void refresh(PagePath path, Choice choice, String by) {
        placing.shown(path).map(Opened::content).map(PageText.class::cast).ifPresent(text -> {
            Page page = filled(path, text.page(), choice);
            if (!page.equals(text.page())) {
                placing.showInstead(path, new PageText(page, text.order(), text.translationKey()), by);
            }
        });
    }

    /** That page with the list as it would be now; its other words stay. */
    Page filled(PagePath path, Page page, Choice choice) {
        String list = Teaser.list(teasers(path, page.locale(), choice));
        return new Page(
                page.locale(),
                page.title(),
                page.description(),
                page.layout(),
                SanitisingPolicy.CURRENT
                        .sanitise(Blocks.of(page.body()).with(Map.of(BLOCK, list)))
                        .html());
    }

    /** Of pages in the list's own language that shoppers see. */
    private List<Teaser> teasers(PagePath list, String locale, Choice choice) {
        Collection<PagePath> wanted = choice.label()
                .<Collection<PagePath>>map(label -> new TreeSet<>(labelled(label)))
                .orElseGet(choice::picked);
        Set<PagePath> there = new HashSet<>();
        contents.published(wanted).stream()
                .filter(entry -> entry.kind() == Kind.PAGE
                        && entry.locale().equals(Optional.of(locale))
                        && !entry.path().isInternal()
                        && !entry.path().equals(list))
                .map(PublishedEntry::path)
                .forEach(there::add);
        return wanted.stream()
                .filter(there::contains)
                .limit(Choice.MOST)
                .flatMap(path -> placing.shown(path).stream())
                .map(opened -> Teaser.of(opened.item().path(), ((PageText) opened.content()).page()))
                .toList();
    }

    static boolean hasPlace(String body) {
        return Blocks.of(body).find(BLOCK).isPresent();
    }

    Optional<Opened> newest(PagePath path) {
        return reader.open(path);
    }
}
