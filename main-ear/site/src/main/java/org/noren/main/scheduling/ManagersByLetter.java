package org.noren.main.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Function;
import org.noren.site.office.Account;
import org.noren.site.office.Texts;
import org.noren.site.people.Directory;
import org.noren.site.post.Draft;
import org.noren.site.post.PostOffice;
import org.noren.site.settings.SiteSettings;

/** Writes to everybody who decides here and has an address, in their language. */
@ApplicationScoped
public class ManagersByLetter {
    private static final Duration NEWS = Duration.ofDays(14);

    private final Directory people;
    private final PostOffice post;
    private final SiteSettings settings;
    private final Clock clock;

    @Inject
    public ManagersByLetter(Directory people, PostOffice post, SiteSettings settings, Clock clock) {
        this.people = people;
        this.post = post;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected ManagersByLetter() {
        this(null, null, null, null);
    }

    /**
     * To whom a letter goes, and from which site.
     *
     * @param called as the letter calls them
     * @param site this site's title
     * @param office the address of this site's office
     */
    public record Reader(String called, Texts texts, Locale language, ZoneId zone, String site, String office) {}

    /** @param kind as the list of letters names it */
    public record Letter(String kind, String subject, String text) {}

    /** Within the caller's transaction: what does not last is not told. Nothing while this site sends no letters. */
    public void write(Function<Reader, Letter> letter) {
        if (post.isOpen()) {
            people.all().stream()
                    .filter(account -> account.isActive()
                            && account.role().decides()
                            && account.email().isPresent())
                    .forEach(account -> write(account, letter.apply(reader(account))));
        }
    }

    private Reader reader(Account account) {
        Locale language = account.preferences().language().orElse(Texts.LANGUAGES.get(0));
        return new Reader(
                account.displayName().isEmpty() ? account.name() : account.displayName(),
                Texts.in(language),
                language,
                account.preferences().zone().orElseGet(ZoneId::systemDefault),
                settings.title(),
                settings.officeAddress().toString());
    }

    private void write(Account account, Letter letter) {
        post.post(new Draft(
                account.name(),
                account.email().orElseThrow(),
                letter.kind(),
                letter.subject(),
                letter.text(),
                clock.instant().plus(NEWS)));
    }
}
