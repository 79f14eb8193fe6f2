package org.noren.site.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.noren.shared.edition.Edition;
import org.noren.shared.link.Release.Index;
import org.noren.site.content.Draft;
import org.noren.site.content.TestDesk;
import org.noren.site.office.Audit;
import org.noren.site.office.RememberedTrail;
import org.noren.site.office.Visitor;
import org.noren.site.published.Published;
import org.noren.site.published.TestPublished;
import org.noren.site.serving.EditionView;
import org.noren.site.serving.Layer;
import org.noren.site.serving.ReleaseName;
import org.noren.site.serving.Shop;
import org.noren.site.serving.SiteView;
import org.noren.site.serving.ViewFrame;
import org.noren.site.settings.SiteSettings;
import org.noren.site.testing.TestDatabase;

/** An office over a real database, whose shop shows what is published. */
final class TestOffice {
    static final String HOME = "https://hinode.example";

    final TestPublished published;
    final TestDesk desk;
    final Previews previews;
    final Pictures pictures = new Pictures();
    final List<OtherSites.OtherSite> otherSites = new ArrayList<>();

    TestOffice(TestDatabase database) {
        published = new TestPublished(database);
        desk = published.desk;
        previews = new Previews() {
            @Override
            public List<OtherSites.OtherSite> sites() {
                return otherSites;
            }
        };
        previews.reader = desk.reader();
        previews.pictures = pictures;
        pictures.desk = desk.desk();
        pictures.contents = published.contents;
        pictures.reader = desk.reader();
        pictures.audit = new Audit(new RememberedTrail(), new Visitor(), desk.clock);
        previews.settings = SiteSettings.of(
                Map.of("noren.site.name", "hinode", "noren.site.title", "Hinode", "noren.address.shop", HOME));
        previews.shop = new Shop() {
            @Override
            public SiteView view() {
                return served();
            }
        };
    }

    <T> T in(Supplier<T> call) {
        return desk.site.inTransaction(call);
    }

    void publish(Draft... drafts) {
        published.publish(drafts);
    }

    private SiteView served() {
        Published now = published.edition().now();
        Edition edition =
                now.sequence() == 0 ? Edition.empty(published.nodes) : Edition.at(now.root(), published.nodes);
        ViewFrame frame = new ViewFrame(
                now.root().hex(),
                new ReleaseName(now.sequence(), now.root().hex()),
                "Hinode",
                HOME,
                Optional.empty(),
                Map.of("name", "Hinode", "telephone", "03"),
                Index.SELF);
        return new EditionView(frame, List.of(new Layer(edition, false)), desk.store, Optional.empty(), desk.clock);
    }
}
