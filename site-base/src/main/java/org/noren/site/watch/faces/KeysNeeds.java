package org.noren.site.watch.faces;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.noren.site.office.Need;
import org.noren.site.office.OfficeSection.Tone;
import org.noren.site.office.Texts;
import org.noren.site.settings.Role;
import org.noren.site.watch.LinkCertificate;

/** What of the site's own keys needs a person: a certificate that ends or ended (the link's or the one that browsers see), a link or a key that does not work. */
final class KeysNeeds {
    /** Long enough to tell all partners the new fingerprint first. */
    static final Duration WARNING = Duration.ofDays(30);

    private final Role role;
    private final Duration least;
    private final Texts texts;
    private final Function<Instant, String> time;

    /** @param least below it the site does not count as ready any more */
    KeysNeeds(Role role, Duration least, Texts texts, Function<Instant, String> time) {
        this.role = role;
        this.least = least;
        this.texts = texts;
        this.time = time;
    }

    /**
     * @param web until when browsers are shown a valid certificate; empty if that is not this site's affair
     * @param signingTroubles why the signing key does not load; empty if it does
     */
    List<Need> of(LinkCertificate.Shown link, Optional<Instant> web, List<String> signingTroubles, Instant now) {
        List<Need> needs = new ArrayList<>();
        for (String trouble : signingTroubles) {
            needs.add(need(Tone.BAD, texts.text("keys.own.signing"), trouble, "keys.own.signing.cure"));
        }
        if (link instanceof LinkCertificate.Shown.Not not) {
            needs.add(need(Tone.BAD, texts.text("keys.own.silent"), not.reason(), "keys.own.silent.cure"));
        } else if (link instanceof LinkCertificate.Shown.Valid valid) {
            ofCertificate(valid, now, needs);
        }
        web.filter(until -> Duration.between(now, until).compareTo(WARNING) < 0)
                .ifPresent(until -> needs.add(ofWeb(until, now)));
        return needs;
    }

    private Need ofWeb(Instant until, Instant now) {
        Duration left = Duration.between(now, until);
        return left.isNegative() || left.isZero()
                ? need(Tone.BAD, texts.text("keys.web.ended", time.apply(until)), "keys.web.cure")
                : need(
                        left.compareTo(least) < 0 ? Tone.BAD : Tone.WARNING,
                        texts.text("keys.web.ending", left.toDays(), time.apply(until)),
                        "keys.web.cure");
    }

    private void ofCertificate(LinkCertificate.Shown.Valid valid, Instant now, List<Need> needs) {
        Duration left = Duration.between(now, valid.until());
        if (now.isBefore(valid.from())) {
            needs.add(need(Tone.BAD, texts.text("keys.own.early", time.apply(valid.from())), "keys.own.early.cure"));
        } else if (!now.isBefore(valid.until())) {
            needs.add(need(Tone.BAD, texts.text(ownKey("ended"), time.apply(valid.until())), cure()));
        } else if (left.compareTo(WARNING) < 0) {
            needs.add(need(
                    left.compareTo(least) < 0 ? Tone.BAD : Tone.WARNING,
                    texts.text(ownKey("ending"), left.toDays(), time.apply(valid.until())),
                    cure()));
        }
    }

    private String ownKey(String what) {
        return "keys.own." + what + (role == Role.MAIN ? ".main" : ".partner");
    }

    private String cure() {
        return role == Role.MAIN ? "keys.own.cure.main" : "keys.own.cure.partner";
    }

    private Need need(Tone tone, String what, String cure) {
        return need(tone, what, "", cure);
    }

    private Need need(Tone tone, String what, String detail, String cure) {
        return new Need(tone, what, detail, texts.text(cure), texts.text("keys.own.go"), KeysSection.ADDRESS);
    }
}
