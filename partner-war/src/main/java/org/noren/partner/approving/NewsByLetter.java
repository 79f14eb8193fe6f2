package org.noren.partner.approving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.noren.site.office.Account;
import org.noren.site.office.Texts;
import org.noren.site.people.Directory;
import org.noren.site.post.Draft;
import org.noren.site.post.PostOffice;
import org.noren.site.settings.SiteSettings;

/**
 * Writes to whoever may say yes that something waits, one letter for all that was asked for at once, and to whoever asked or
 * wrote why it came back; each in their language (S31).
 */
@ApplicationScoped
class NewsByLetter implements ApprovalNews {
    private static final Duration NEWS = Duration.ofDays(14);
    private static final int MOST_NAMED = 20;
    private static final String OFFICE = "/office/";

    private final Approving approving;
    private final Directory people;
    private final PostOffice post;
    private final SiteSettings settings;
    private final Clock clock;

    @Inject
    NewsByLetter(Approving approving, Directory people, PostOffice post, SiteSettings settings, Clock clock) {
        this.approving = approving;
        this.people = people;
        this.post = post;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected NewsByLetter() {
        this(null, null, null, null, null);
    }

    @Override
    public void asked(List<ApprovalRequest> wishes, String by) {
        SortedMap<String, Account> readers =
                reached(account -> account.role().decides() && !account.name().equals(by));
        // Who wrote what is looked up only where somebody would read it
        if (readers.isEmpty()) return;
        Set<String> approvers = approving.approvers();
        Map<String, List<ApprovalRequest>> theirs = new HashMap<>();
        for (ApprovalRequest wish : wishes) {
            for (String name : new Approvers(approving.authors(wish), approvers).leftTo()) {
                theirs.computeIfAbsent(name, reader -> new ArrayList<>()).add(wish);
            }
        }
        readers.forEach((name, reader) -> {
            List<ApprovalRequest> left = theirs.getOrDefault(name, List.of());
            if (!left.isEmpty()) write(reader, left, by);
        });
    }

    private void write(Account reader, List<ApprovalRequest> wishes, String by) {
        Texts texts = texts(reader);
        boolean one = wishes.size() == 1;
        String paths = wishes.stream()
                .map(wish -> wish.path().value())
                .sorted()
                .limit(MOST_NAMED)
                .collect(Collectors.joining("\n"));
        String more =
                wishes.size() > MOST_NAMED ? "\n" + texts.text("letter.approval.more", wishes.size() - MOST_NAMED) : "";
        post.post(new Draft(
                reader.name(),
                reader.email().orElseThrow(),
                "approval",
                one
                        ? texts.text(
                                "letter.approval.subject",
                                settings.title(),
                                wishes.get(0).path())
                        : texts.text("letter.approval.subject.many", settings.title(), wishes.size()),
                texts.text(
                        "letter.approval",
                        called(reader),
                        settings.title(),
                        called(by),
                        paths + more,
                        office(one ? look(wishes.get(0)) : "approvals.xhtml")),
                clock.instant().plus(NEWS)));
    }

    @Override
    public void sentBack(ApprovalRequest wish) {
        String by = wish.decidedBy().orElseThrow();
        Set<String> theirs = new HashSet<>(approving.authors(wish));
        theirs.add(wish.askedBy());
        theirs.remove(by);
        reached(account -> theirs.contains(account.name())).values().forEach(reader -> {
            Texts texts = texts(reader);
            post.post(new Draft(
                    reader.name(),
                    reader.email().orElseThrow(),
                    "sent-back",
                    texts.text("letter.sent-back.subject", settings.title(), wish.path()),
                    texts.text(
                            "letter.sent-back",
                            called(reader),
                            settings.title(),
                            called(by),
                            wish.path(),
                            wish.itself().number(),
                            wish.reason(),
                            office(look(wish))),
                    clock.instant().plus(NEWS)));
        });
    }

    /** Those who can come in and have an address; nobody where no letter goes out. */
    private SortedMap<String, Account> reached(Predicate<Account> wanted) {
        SortedMap<String, Account> reached = new TreeMap<>();
        if (post.isOpen())
            people.all().stream()
                    .filter(account -> account.isActive() && account.email().isPresent())
                    .filter(wanted)
                    .forEach(account -> reached.put(account.name(), account));
        return reached;
    }

    private static Texts texts(Account reader) {
        return Texts.in(reader.preferences().language().orElse(Texts.LANGUAGES.get(0)));
    }

    private String called(String name) {
        return people.find(name).map(NewsByLetter::called).orElse(name);
    }

    private static String called(Account account) {
        return account.displayName().isEmpty() ? account.name() : account.displayName();
    }

    private static String look(ApprovalRequest wish) {
        return "approval.xhtml?id=" + wish.id();
    }

    private String office(String page) {
        return settings.officeAddress() + OFFICE + page;
    }
}
