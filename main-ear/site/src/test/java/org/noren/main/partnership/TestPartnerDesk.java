package org.noren.main.partnership;

import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.function.Consumer;
import org.noren.shared.edition.Nodes;
import org.noren.site.content.Contents;
import org.noren.site.published.PublishedEdition;

/** A desk for partnerships and what stands around it, put together by hand. */
public final class TestPartnerDesk {
    private TestPartnerDesk() {}

    public static PartnerDesk of(Partners partners, Event<PartnershipChanged> changed, Clock clock) {
        return with(new PartnerDesk(), desk -> {
            desk.partners = partners;
            desk.changed = changed;
            desk.clock = clock;
        });
    }

    public static PartnerFiles files(Partners partners) {
        return with(new PartnerFiles(), files -> files.partners = partners);
    }

    public static PartnerPeers peers(Partners partners, Clock clock) {
        return with(new PartnerPeers(), peers -> {
            peers.partners = partners;
            peers.clock = clock;
        });
    }

    public static Choosing choosing(Contents contents, PublishedEdition published, Nodes nodes) {
        return with(new Choosing(), choosing -> {
            choosing.contents = contents;
            choosing.published = published;
            choosing.nodes = nodes;
        });
    }

    /** The same where these pages are lists of links. */
    public static Choosing choosing(Contents contents, PublishedEdition published, Nodes nodes, LinkPages lists) {
        return with(choosing(contents, published, nodes), choosing -> choosing.linkPages = lists);
    }

    public static LabelsOfContracts labels(Partners partners) {
        return with(new LabelsOfContracts(), labels -> labels.partners = partners);
    }

    public static KeysThatEnd ending(Partners partners, Clock clock) {
        return with(new KeysThatEnd(), ending -> {
            ending.partners = partners;
            ending.clock = clock;
        });
    }

    private static <T> T with(T bean, Consumer<T> given) {
        given.accept(bean);
        return bean;
    }
}
