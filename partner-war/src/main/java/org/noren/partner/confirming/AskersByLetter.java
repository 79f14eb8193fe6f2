package org.noren.partner.confirming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.noren.partner.intake.IntakeBook;
import org.noren.shared.edition.Nodes;
import org.noren.site.office.Account;
import org.noren.site.office.Texts;
import org.noren.site.people.Directory;
import org.noren.site.post.Draft;
import org.noren.site.post.PostOffice;
import org.noren.site.settings.SiteSettings;

/** Writes to everybody who decides here and has an address, in their language (S33). */
@ApplicationScoped
class AskersByLetter implements Askers {
    private static final Duration NEWS = Duration.ofDays(14);

    private final Directory people;
    private final PostOffice post;
    private final IntakeBook book;
    private final Nodes nodes;
    private final SiteSettings settings;
    private final Clock clock;

    @Inject
    AskersByLetter(
            Directory people, PostOffice post, IntakeBook book, Nodes nodes, SiteSettings settings, Clock clock) {
        this.people = people;
        this.post = post;
        this.book = book;
        this.nodes = nodes;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected AskersByLetter() {
        this(null, null, null, null, null, null);
    }

    @Override
    public void tell(Question question, boolean again) {
        List<Account> asked = post.isOpen()
                ? people.all().stream()
                        .filter(account -> account.isActive()
                                && account.role().decides()
                                && account.email().isPresent())
                        .toList()
                : List.of();
        if (!asked.isEmpty()) {
            PageCounts counts = PageCounts.of(question.release(), book.standing(), nodes);
            String kind = again ? "confirmation-reminder" : "confirmation";
            asked.forEach(account -> write(account, question, counts, kind));
        }
    }

    private void write(Account account, Question question, PageCounts counts, String kind) {
        Locale language = account.preferences().language().orElse(Texts.LANGUAGES.get(0));
        Texts texts = Texts.in(language);
        String called = account.displayName().isEmpty() ? account.name() : account.displayName();
        post.post(new Draft(
                account.name(),
                account.email().orElseThrow(),
                kind,
                texts.text("letter." + kind + ".subject", settings.title(), question.number()),
                texts.text(
                        "letter." + kind,
                        called,
                        settings.title(),
                        question.number(),
                        settings.mainName(),
                        question.note().isEmpty()
                                ? ""
                                : texts.text("letter.confirmation.note", question.note()) + "\n\n",
                        silence(texts, question, language, account),
                        settings.officeAddress() + "/office/confirmation.xhtml?release=" + question.release(),
                        texts.text("letter.confirmation.pages", counts.added(), counts.changed(), counts.removed())),
                question.answerBy().orElseGet(() -> clock.instant().plus(NEWS))));
    }

    private static String silence(Texts texts, Question question, Locale language, Account account) {
        ZoneId zone = account.preferences().zone().orElseGet(ZoneId::systemDefault);
        return question.answerBy()
                .map(until -> texts.text(
                        question.silenceIsYes() ? "letter.confirmation.silence-yes" : "letter.confirmation.silence-no",
                        time(until, language, zone)))
                .orElseGet(() -> texts.text("letter.confirmation.no-end"));
    }

    private static String time(Instant instant, Locale language, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(language)
                .format(instant.atZone(zone));
    }
}
