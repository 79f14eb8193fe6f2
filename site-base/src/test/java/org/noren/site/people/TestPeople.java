package org.noren.site.people;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.noren.shared.seal.Token;
import org.noren.site.office.Account;
import org.noren.site.office.Accounts;
import org.noren.site.office.Audit;
import org.noren.site.office.CheapPasswords;
import org.noren.site.office.EmailAddress;
import org.noren.site.office.OfficeRole;
import org.noren.site.office.Person;
import org.noren.site.office.RememberedTrail;
import org.noren.site.office.Sessions;
import org.noren.site.office.SignIn;
import org.noren.site.office.TestKey;
import org.noren.site.office.Visitor;
import org.noren.site.office.jpa.TestAccounts;
import org.noren.site.people.jpa.TestDirectory;
import org.noren.site.post.Letter;
import org.noren.site.post.PostOffice;
import org.noren.site.post.TestPost;
import org.noren.site.settings.Role;
import org.noren.site.settings.SiteSettings;
import org.noren.site.testing.MovableClock;
import org.noren.site.testing.TestDatabase;
import org.noren.site.testing.TestSite;

/** An office in which Hanako is at work, each call in a transaction of its own as in a server. */
public final class TestPeople {
    public static final String HOME = "192.0.2.1";
    public static final String PASSWORD = "a lantern over the door";

    public final MovableClock clock = new MovableClock();
    public final RememberedTrail trail = new RememberedTrail();
    public final CheapPasswords passwords = new CheapPasswords();
    public final TestSite site;
    /** With a mail host; take it out for an office that sends no mail. */
    public final Map<String, String> settings = new HashMap<>(TestPost.SETTINGS);

    private final Path keys = Path.of("target", "office-keys");

    public TestPeople(TestDatabase database) {
        site = TestSite.empty(Role.MAIN, database);
        add("hanako", OfficeRole.MANAGER);
    }

    /** Somebody who has a password and an address at {@code hinode.example}. */
    public void add(String name, OfficeRole role) {
        site.run(() -> {
            var account = new Account(name, role, "stored:" + PASSWORD, clock.instant());
            account.describe("", Optional.of(new EmailAddress(name + "@hinode.example")));
            directory().add(account);
        });
    }

    Directory directory() {
        return TestDirectory.of(site);
    }

    Accounts accounts() {
        return TestAccounts.of(site);
    }

    /** As Hanako's requests see it. */
    Audit audit() {
        Visitor visitor = new Visitor();
        visitor.arrives(new Person("hanako", OfficeRole.MANAGER), HOME);
        return new Audit(trail, visitor, clock);
    }

    public SiteSettings settings() {
        return SiteSettings.of(settings);
    }

    PeopleDesk desk() {
        return new PeopleDesk(directory(), sessions(), audit(), settings(), clock);
    }

    PostOffice post() {
        return TestPost.office(site, keys, settings(), audit(), clock);
    }

    Letterbox letters() {
        return new Letterbox(post(), settings(), clock);
    }

    LinkDesk links() {
        return new LinkDesk(
                directory(), TestDirectory.links(site), sessions(), letters(), passwords, audit(), settings(), clock);
    }

    AccountDesk ownDesk() {
        return new AccountDesk(directory(), signIn(), passwords, sessions(), letters(), audit());
    }

    /** The text of the only letter that waits; it goes with this. */
    public String letter() {
        return site.inTransaction(() -> {
            Audit nobodys = new Audit(new RememberedTrail(), new Visitor(), clock);
            PostOffice post = TestPost.office(site, keys, settings(), nobodys, clock);
            List<Letter> waiting = post.open(10);
            if (waiting.size() != 1) throw new AssertionError(waiting.size() + " letters wait");
            String text = post.take(waiting.get(0).id()).orElseThrow().text();
            post.drop(waiting.get(0).id());
            return text;
        });
    }

    /** The token in a letter or an address. */
    public static Token token(String text) {
        Matcher link = Pattern.compile("/office/link\\.xhtml\\?key=([\\w-]+)").matcher(text);
        if (!link.find()) throw new AssertionError("There is no link in: " + text);
        return new Token(link.group(1));
    }

    public Sessions sessions() {
        return new Sessions(TestAccounts.sessions(site), accounts(), clock);
    }

    SecondFactorCheck check() {
        return new SecondFactorCheck(TestDirectory.secondFactors(site), TestKey.in(keys), clock);
    }

    SecondFactorDesk secondFactors() {
        return new SecondFactorDesk(
                TestDirectory.secondFactors(site),
                check(),
                directory(),
                signIn(),
                sessions(),
                letters(),
                audit(),
                TestKey.in(keys),
                settings(),
                clock);
    }

    SignIn signIn() {
        return new SignIn(accounts(), audit(), clock, passwords, check());
    }

    public <T> T at(Function<PeopleDesk, T> work) {
        return site.inTransaction(() -> work.apply(desk()));
    }

    public PersonCard card(String name) {
        return at(desk -> desk.find(name).orElseThrow());
    }

    public List<String> names() {
        return at(desk -> desk.all().stream().map(PersonCard::name).toList());
    }

    static Particulars role(OfficeRole role, String... email) {
        return new Particulars("", Arrays.stream(email).map(EmailAddress::new).findFirst(), role);
    }
}
