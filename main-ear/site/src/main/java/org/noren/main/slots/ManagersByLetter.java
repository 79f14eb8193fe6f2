package org.noren.main.slots;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import org.noren.site.office.Account;
import org.noren.site.office.Texts;
import org.noren.site.people.Directory;
import org.noren.site.post.Draft;
import org.noren.site.post.PostOffice;
import org.noren.site.settings.SiteSettings;

/** Writes to everybody who decides here and has an address, in their language. */
@ApplicationScoped
class ManagersByLetter implements Managers {
    private static final Duration NEWS = Duration.ofDays(14);
    private static final String BOARD = "/office/slots.xhtml";

    private final Directory people;
    private final PostOffice post;
    private final SiteSettings settings;
    private final Clock clock;

    @Inject
    ManagersByLetter(Directory people, PostOffice post, SiteSettings settings, Clock clock) {
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

    @Override
    public void tell(Filling filling) {
        if (post.isOpen()) {
            people.all().stream()
                    .filter(account -> account.isActive()
                            && account.role().decides()
                            && account.email().isPresent())
                    .forEach(account -> write(account, filling));
        }
    }

    private void write(Account account, Filling filling) {
        Locale language = account.preferences().language().orElse(Texts.LANGUAGES.get(0));
        ZoneId zone = account.preferences().zone().orElseGet(ZoneId::systemDefault);
        Texts texts = Texts.in(language);
        SlotWords words = new SlotWords(texts, language, zone);
        String kind = "slot-" + SlotWords.trouble(filling);
        String called = account.displayName().isEmpty() ? account.name() : account.displayName();
        post.post(new Draft(
                account.name(),
                account.email().orElseThrow(),
                kind,
                texts.text("letter." + kind + ".subject", settings.title(), filling.title(), filling.slot()),
                texts.text(
                        "letter." + kind,
                        called,
                        settings.title(),
                        filling.title(),
                        filling.slot(),
                        words.tag(filling),
                        words.when(filling),
                        filling.outcome(),
                        settings.officeAddress() + BOARD),
                clock.instant().plus(NEWS)));
    }
}
