package org.noren.site.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.noren.site.office.Account;
import org.noren.site.office.Texts;
import org.noren.site.post.Draft;
import org.noren.site.post.PostOffice;
import org.noren.site.settings.SiteSettings;

/** What the office writes to people, in their language, as plain text. */
@ApplicationScoped
class Letterbox {
    /** Word of a change that was made is worth reading for a while. */
    private static final Duration NEWS = Duration.ofDays(3);

    private final PostOffice post;
    private final SiteSettings settings;
    private final Clock clock;

    @Inject
    Letterbox(PostOffice post, SiteSettings settings, Clock clock) {
        this.post = post;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected Letterbox() {
        this(null, null, null);
    }

    /** Whether a letter to this person would be sent. */
    public boolean reaches(Account account) {
        return post.isOpen() && account.email().isPresent();
    }

    /** @param usual the language for somebody who has chosen none */
    public void link(Account account, OneTimeLink link, String address, Locale usual) {
        String kind = link.purpose() == OneTimeLink.Purpose.INVITATION ? "invitation" : "reset";
        Duration life = link.purpose().life();
        write(account, kind, usual, link.goodUntil(), address, life.toHours());
    }

    /** Tells somebody what was done to their account, in case it was not they who did it. */
    public void tell(Account account, String kind) {
        write(account, kind, Texts.LANGUAGES.get(0), clock.instant().plus(NEWS), "", 0);
    }

    private void write(Account account, String kind, Locale usual, Instant usefulTill, String address, long hours) {
        if (!reaches(account)) return;
        Locale language = account.preferences().language().orElse(usual);
        Texts texts = Texts.in(language);
        String called = account.displayName().isEmpty() ? account.name() : account.displayName();
        post.post(new Draft(
                account.name(),
                account.email().orElseThrow(),
                kind,
                texts.text("letter." + kind + ".subject", settings.title()),
                texts.text(
                        "letter." + kind,
                        called,
                        settings.title(),
                        account.name(),
                        address,
                        hours,
                        settings.officeAddress() + "/office/"),
                usefulTill));
    }
}
