package org.noren.site.post;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.noren.site.office.Audit;
import org.noren.site.office.TestKey;
import org.noren.site.post.jpa.TestLetters;
import org.noren.site.settings.SiteSettings;
import org.noren.site.testing.FiredEvents;
import org.noren.site.testing.TestSite;

/** A post office in a test: each call a transaction of its own where the server makes one. */
public final class TestPost {
    public static final Map<String, String> SETTINGS = Map.of(
            "noren.site.role", "main",
            "noren.site.title", "ひので",
            "noren.address.office", "https://office.hinode.example",
            "noren.mail.host", "127.0.0.1",
            "noren.mail.from", "office@hinode.example");

    private TestPost() {}

    /** Within the transaction of the caller. */
    public static PostOffice office(TestSite site, Path keys, SiteSettings settings, Audit audit, Clock clock) {
        return new PostOffice(TestLetters.of(site), TestKey.in(keys), settings, new FiredEvents<>(), audit, clock);
    }

    /** As the server's round sees it. */
    public static PostRound round(TestSite site, PostOffice office, Mailer mailer) {
        return new PostRound(new EachCallAlone(site, office), mailer);
    }

    private static final class EachCallAlone extends PostOffice {
        private final TestSite site;
        private final PostOffice office;

        EachCallAlone(TestSite site, PostOffice office) {
            this.site = site;
            this.office = office;
        }

        @Override
        public boolean isOpen() {
            return office.isOpen();
        }

        @Override
        public java.util.List<Long> due(int most) {
            return site.inTransaction(() -> office.due(most));
        }

        @Override
        public java.util.Optional<Outgoing> take(long id) {
            return site.inTransaction(() -> office.take(id));
        }

        @Override
        public void note(Outgoing letter, Handed handed) {
            site.run(() -> office.note(letter, handed));
        }
    }
}
