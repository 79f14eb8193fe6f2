package org.noren.partner.sisters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.noren.partner.sisters.MainSiteFamily.Answer;
import org.noren.shared.link.PassageGiven;
import org.noren.shared.link.PassageWish;
import org.noren.shared.link.Sisters;
import org.noren.shared.peer.SiteName;
import org.noren.shared.peer.SiteOrigin;
import org.noren.site.office.Audit;
import org.noren.site.office.Person;
import org.noren.site.settings.SiteSettings;

/**
 * The sister sites of this one, and the way over to them. Holds no transaction while the main site is asked; what it says is not
 * kept, so that a site that is no sister any longer is gone from the list at once (S3).
 */
@ApplicationScoped
public class MySites {
    private final MainSiteFamily main;
    private final SiteSettings settings;
    private final Audit audit;

    @Inject
    public MySites(MainSiteFamily main, SiteSettings settings, Audit audit) {
        this.main = main;
        this.settings = settings;
        this.audit = audit;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected MySites() {
        this(null, null, null);
    }

    /** What comes of the wish to go over. */
    public sealed interface Way {
        record Open(SiteName to, PassageGiven passage) implements Way {}

        /** They have to sign in here, with the second factor, first. */
        record TooWeak() implements Way {}

        /** What is sent to that office could be read on the way. */
        record NotEncrypted(SiteOrigin office) implements Way {}

        record Shut(Answer<PassageGiven> why) implements Way {}
    }

    public Answer<Sisters> list() {
        return main.sisters(SiteOrigin.of(settings.officeAddress()));
    }

    /** @param called how they want to be called */
    public Way open(SiteName to, Person who, String called, SignedIn how) {
        if (!how.isStrong()) {
            return new Way.TooWeak();
        }
        Answer<PassageGiven> answer =
                main.passage(new PassageWish(1, to, who.name(), called, how.strength(), how.since()));
        if (!(answer instanceof Answer.Said<PassageGiven> said)) {
            audit.did("passage-refused", to.value());
            return new Way.Shut(answer);
        }
        SiteOrigin office = said.message().office();
        if (!office.isEncrypted() && !settings.demo()) {
            return new Way.NotEncrypted(office);
        }
        audit.did("passage-ask", to.value());
        return new Way.Open(to, said.message());
    }
}
