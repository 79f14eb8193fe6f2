package org.noren.main.operators;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.noren.main.partnership.Partner;
import org.noren.main.partnership.PartnerStatus;
import org.noren.main.partnership.Partners;
import org.noren.shared.link.Code;
import org.noren.shared.link.Passage;
import org.noren.shared.link.Passage.Strength;
import org.noren.shared.link.PassageGiven;
import org.noren.shared.link.PassageWish;
import org.noren.shared.peer.SiteName;
import org.noren.shared.peer.SiteOrigin;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.Signer;
import org.noren.shared.seal.Token;
import org.noren.site.office.Audit;
import org.noren.site.settings.SiteSettings;

/**
 * Signs passages from one site of an operator to another (S3). Who asks is known from the certificate; whether both are one
 * operator's and active is looked up each time; a site of anybody else's is answered like one that does not exist.
 */
@ApplicationScoped
@Transactional
public class PassageDesk {
    /** As long as a session of an office at most. */
    static final Duration OLDEST_SIGN_IN = Duration.ofHours(12);
    /** How far the clocks of main site and partner may differ. */
    static final Duration CLOCKS = Duration.ofMinutes(5);

    static final int MOST_OF_AN_ACCOUNT = 20;
    static final int MOST_OF_A_SITE = 120;
    static final Duration COUNTED = Duration.ofMinutes(1);

    private static final Duration REMEMBERED = Duration.ofDays(1);

    @Inject
    OperatorBook book;

    @Inject
    Partners partners;

    @Inject
    Signer publishingKey;

    @Inject
    Audit audit;

    @Inject
    SiteSettings settings;

    @Inject
    Clock clock;

    /** What comes of the wish for one. */
    public sealed interface Answer {
        record Given(PassageGiven passage) implements Answer {}

        record Refused(Code code, String why) implements Answer {}
    }

    /** @param caller as its certificate says */
    public Answer give(SiteName caller, PassageWish wish) {
        Instant now = clock.instant();
        if (isTooOften(caller, wish.account(), now)) {
            return new Answer.Refused(Code.PASSAGE_TOO_OFTEN, "too many passages were asked for in the last minute");
        }
        book.forgetAskedBefore(now.minus(REMEMBERED));
        book.add(new AskedPassage(caller, wish.account(), now));
        Optional<Partner> from = partners.find(caller).filter(Partner::active);
        Optional<Partner> to = sister(caller, wish.to());
        if (from.isEmpty() || to.isEmpty()) {
            return refused(caller, wish, Code.NO_SUCH_SISTER, "your operator has no other site called " + wish.to());
        }
        Optional<SiteOrigin> office = office(wish.to());
        if (!to.get().active() || office.isEmpty()) {
            String why = to.get().active() ? "has not said where its office is" : "is suspended";
            return refused(caller, wish, Code.SISTER_NOT_READY, wish.to() + " " + why);
        }
        return isStrong(wish, now)
                ? new Answer.Given(signed(caller, wish, office.get(), now))
                : refused(
                        caller,
                        wish,
                        Code.SIGN_IN_TOO_WEAK,
                        "it takes a sign-in with a second factor in the last " + OLDEST_SIGN_IN.toHours()
                                + " hours; this one is of " + wish.signedIn() + ", and here it is " + now);
    }

    /** A site that is not the caller's own, of its operator, and not ended. */
    private Optional<Partner> sister(SiteName caller, SiteName wanted) {
        Optional<OperatorName> own = book.find(caller).map(OperatorSite::operator);
        return book.find(wanted)
                .filter(site -> !wanted.equals(caller) && own.equals(Optional.of(site.operator())))
                .flatMap(site -> partners.find(wanted))
                .filter(partner -> partner.status() != PartnerStatus.ENDED);
    }

    private Optional<SiteOrigin> office(SiteName wanted) {
        Map<SiteName, SiteOrigin> known = book.offices(List.of(wanted));
        return Optional.ofNullable(known.get(wanted));
    }

    private static boolean isStrong(PassageWish wish, Instant now) {
        return wish.strength() == Strength.SECOND_FACTOR
                && wish.signedIn().isAfter(now.minus(OLDEST_SIGN_IN).minus(CLOCKS))
                && wish.signedIn().isBefore(now.plus(CLOCKS));
    }

    private boolean isTooOften(SiteName caller, String account, Instant now) {
        Instant since = now.minus(COUNTED);
        return book.asked(caller, Optional.of(account), since) >= MOST_OF_AN_ACCOUNT
                || book.asked(caller, Optional.empty(), since) >= MOST_OF_A_SITE;
    }

    private PassageGiven signed(SiteName caller, PassageWish wish, SiteOrigin office, Instant now) {
        Passage passage = new Passage(
                1,
                new SiteName(settings.name()),
                caller,
                wish.to(),
                Token.fresh(),
                wish.account(),
                wish.name(),
                wish.strength(),
                wish.signedIn().isAfter(now) ? now : wish.signedIn(),
                now,
                now.plus(Passage.LIFE));
        audit.did("-", caller.value(), "passage-give", way(caller, wish));
        return new PassageGiven(1, office, Signed.by(publishingKey, passage));
    }

    /** The audit keeps whom a site asked for in vain; the asker is told no more than why. */
    private Answer refused(SiteName caller, PassageWish wish, Code code, String why) {
        audit.did("-", caller.value(), "passage-refuse", way(caller, wish) + ": " + code.wire());
        return new Answer.Refused(code, why);
    }

    private static String way(SiteName caller, PassageWish wish) {
        return wish.account() + ": " + caller + " → " + wish.to();
    }
}
