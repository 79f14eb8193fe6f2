package org.noren.main.variants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.noren.main.partnership.Choosing;
import org.noren.main.partnership.Partner;
import org.noren.main.partnership.PartnerGroup;
import org.noren.main.partnership.PartnerStatus;
import org.noren.main.partnership.Partners;
import org.noren.shared.link.Release;
import org.noren.shared.page.Block;
import org.noren.shared.page.Blocks;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.shared.peer.SiteName;
import org.noren.site.content.Content;
import org.noren.site.content.ContentReader;
import org.noren.site.content.Contents;
import org.noren.site.content.Item;
import org.noren.site.content.Opened;
import org.noren.site.content.State;
import org.noren.site.content.VariantPath;

/** Who has which variant of a page, what comes of it there, and what a new one begins with (S19). */
@ApplicationScoped
@Transactional
public class VariantsOfPage {
    @Inject
    VariantChanges changes;

    @Inject
    LaidPages pages;

    @Inject
    Partners partners;

    @Inject
    Choosing choosing;

    @Inject
    Contents contents;

    @Inject
    ContentReader reader;

    /** @param at each partner that it is for */
    public record Line(VariantPath variant, State state, int revision, String author, Instant written, List<At> at) {
        public Line {
            at = List.copyOf(at);
        }
    }

    public record At(SiteName partner, String title, Fit fit) {}

    /** Those that are written, in the order of their paths; not what is in the bin. */
    public List<Line> of(PagePath page) {
        List<VariantPath> written = changes.written(page);
        if (written.isEmpty()) {
            return List.of();
        }
        List<Partner> active = active();
        Map<SiteName, Map<VariantPath, Fit>> fits = new HashMap<>();
        active.forEach(partner -> fits.put(partner.name(), fits(partner, page)));
        List<Line> lines = new ArrayList<>();
        for (VariantPath variant : written) {
            reader.open(variant.path()).ifPresent(opened -> lines.add(line(variant, opened, active, fits)));
        }
        return lines;
    }

    private static Line line(
            VariantPath variant, Opened opened, List<Partner> active, Map<SiteName, Map<VariantPath, Fit>> fits) {
        List<At> at = active.stream()
                .filter(partner -> Whose.of(partner).isFor(variant))
                .map(partner -> new At(
                        partner.name(),
                        partner.title(),
                        fits.getOrDefault(partner.name(), Map.of()).getOrDefault(variant, Fit.NOT_PUBLISHED)))
                .toList();
        return new Line(
                variant,
                opened.item().state(),
                opened.revision().number(),
                opened.revision().author(),
                opened.revision().writtenAt(),
                at);
    }

    private Map<VariantPath, Fit> fits(Partner partner, PagePath path) {
        Map<VariantPath, Page> texts = pages.texts(Whose.of(partner), path);
        Predicate<PagePath> inherits = choosing.byPath(partner.contract().scope());
        Optional<Page> page = published(path);
        Optional<Fit> all = inTheWay(partner, path, page, inherits);
        if (all.isEmpty()) {
            return Fit.of(page, texts);
        }
        Map<VariantPath, Fit> fits = new HashMap<>();
        texts.keySet().forEach(variant -> fits.put(variant, all.get()));
        return fits;
    }

    /** Why no variant of the page counts at that partner. */
    private static Optional<Fit> inTheWay(
            Partner partner, PagePath path, Optional<Page> page, Predicate<PagePath> inherits) {
        if (path.isInternal()) {
            return Optional.empty();
        } else if (page.isEmpty()) {
            return Optional.of(Fit.PAGE_GONE);
        } else if (!inherits.test(path)) {
            return Optional.of(Fit.NOT_INHERITED);
        }
        return partner.contract().way() == Release.Way.DIRECT ? Optional.of(Fit.LED_HERE) : Optional.empty();
    }

    private List<Partner> active() {
        return partners.all().stream()
                .filter(partner -> partner.status() != PartnerStatus.ENDED)
                .toList();
    }

    /** Whoever a variant can be for: groups, then partners, with what people call them. */
    public Map<String, String> whoms() {
        Map<String, String> whoms = new LinkedHashMap<>();
        partners.groups().stream().map(PartnerGroup::toString).forEach(group -> whoms.put(group, group));
        active().forEach(partner -> whoms.put(partner.name().value(), partner.title()));
        return whoms;
    }

    /** Blocks that can be said in other words; what is each site's own is not one of them. */
    public List<String> blocks(PagePath path) {
        return present(path).stream()
                .flatMap(page -> Blocks.of(page.body()).list().stream())
                .filter(block -> block.policy() != Block.Policy.OWN)
                .map(Block::name)
                .toList();
    }

    /** What a new variant says at first: what the page says now. @return nothing if there is no such page or block */
    public Optional<Content> beginning(VariantPath variant) {
        return present(variant.page())
                .flatMap(page -> variant.block().isEmpty()
                        ? Optional.of(page)
                        : variant.block()
                                .flatMap(Blocks.of(page.body())::find)
                                .map(block -> new Page(page.locale(), page.title(), "", page.layout(), block.html())))
                .map(Content.PageText::of);
    }

    /** Whether something is written there that is not in the bin. */
    public boolean exists(VariantPath variant) {
        return contents.find(variant.path())
                .filter(item -> item.state() != State.DELETED)
                .isPresent();
    }

    /** As shoppers have it, or else as it was written last. */
    private Optional<Page> present(PagePath path) {
        return published(path)
                .or(() -> reader.open(path)
                        .filter(opened -> opened.item().state() != State.DELETED)
                        .flatMap(VariantsOfPage::page));
    }

    private Optional<Page> published(PagePath path) {
        return contents.find(path)
                .flatMap(Item::published)
                .flatMap(number -> reader.open(path, number))
                .flatMap(VariantsOfPage::page);
    }

    private static Optional<Page> page(Opened opened) {
        return opened.content() instanceof Content.PageText text ? Optional.of(text.page()) : Optional.empty();
    }

    /** The newest revision of a page, to be looked at; 0 if there is none. */
    public int newest(PagePath path) {
        return contents.find(path).map(Item::latest).orElse(0);
    }

    /** The partners at which the page can be looked at, with their titles. */
    public Map<String, String> sites() {
        Map<String, String> sites = new LinkedHashMap<>();
        active().forEach(partner -> sites.put(partner.name().value(), partner.title()));
        return sites;
    }
}
