package org.noren.site.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.noren.shared.seal.Token;
import org.noren.site.office.Account;
import org.noren.site.office.Audit;
import org.noren.site.office.Passwords;
import org.noren.site.office.Sessions;
import org.noren.site.settings.SiteSettings;

/**
 * Gives out links by which somebody chooses a password, and takes them back in. A link goes by letter; where it cannot, the
 * manager who asked for it gets it to hand over, and the audit says so. V2.
 */
@ApplicationScoped
@Transactional
public class LinkDesk {
    private final Directory directory;
    private final Links links;
    private final Sessions sessions;
    private final Letterbox letters;
    private final Passwords passwords;
    private final Audit audit;
    private final SiteSettings settings;
    private final Clock clock;

    @Inject
    LinkDesk(
            Directory directory,
            Links links,
            Sessions sessions,
            Letterbox letters,
            Passwords passwords,
            Audit audit,
            SiteSettings settings,
            Clock clock) {
        this.directory = directory;
        this.links = links;
        this.sessions = sessions;
        this.letters = letters;
        this.passwords = passwords;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected LinkDesk() {
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * Adds a person, who comes in by the link.
     *
     * @param usual language of the letter
     */
    public Invited invite(String name, Particulars particulars, Locale usual) {
        if (!particulars.role().existsAt(settings.role()))
            throw new IllegalArgumentException(
                    "There is no " + particulars.role().word() + " at this half");
        if (directory.find(name).isPresent()) return new Invited.NameTaken();
        if (particulars.email().flatMap(directory::findBy).isPresent()) return new Invited.EmailTaken();
        Account account = new Account(name, particulars.role(), null, clock.instant());
        account.describe(particulars.displayName(), particulars.email());
        directory.add(account);
        audit.did("person-invite", name + ": " + particulars.role().word());
        return new Invited.Done(handOver(account, OneTimeLink.Purpose.INVITATION, usual));
    }

    /** A new link for somebody who is here already; older ones are worth nothing from now on. */
    public Optional<HandedOver> linkFor(String name, Locale usual) {
        return directory
                .hold(name)
                .filter(account -> account.state() != Account.State.DISABLED)
                .map(account -> {
                    audit.did("person-link", name);
                    return handOver(
                            account,
                            account.isActive() ? OneTimeLink.Purpose.RESET : OneTimeLink.Purpose.INVITATION,
                            usual);
                });
    }

    private HandedOver handOver(Account account, OneTimeLink.Purpose purpose, Locale usual) {
        Token token = Token.fresh();
        OneTimeLink link = make(account, purpose, token);
        if (letters.reaches(account)) {
            letters.link(account, link, address(token), usual);
            return new HandedOver(account.name(), purpose, link.goodUntil(), Optional.empty());
        }
        audit.did("link-shown", account.name());
        return new HandedOver(account.name(), purpose, link.goodUntil(), Optional.of(address(token)));
    }

    /** For somebody who says to have forgotten the password: by letter or not at all. */
    public void sendReset(Account account, String address, Locale usual) {
        if (!account.isActive() || !letters.reaches(account)) return;
        Token token = Token.fresh();
        letters.link(account, make(account, OneTimeLink.Purpose.RESET, token), address(token), usual);
        audit.did(account.name(), address, "reset-asked", "");
    }

    private OneTimeLink make(Account account, OneTimeLink.Purpose purpose, Token token) {
        links.forgetAllOf(account.name());
        OneTimeLink link = new OneTimeLink(token, account.name(), purpose, clock.instant());
        links.add(link);
        return link;
    }

    private String address(Token token) {
        return settings.officeAddress() + "/office/link.xhtml?key=" + token.text();
    }

    /** Whose link it is, while it is good. */
    public Optional<PersonCard> look(Token token) {
        return good(token).map(PersonCard::of);
    }

    private Optional<Account> good(Token token) {
        return links.find(token.digest())
                .filter(link -> link.isGood(clock.instant()))
                .flatMap(link -> directory.find(link.account()))
                .filter(account -> account.state() != Account.State.DISABLED);
    }

    /** @param address of the visitor's machine */
    public LinkUse choose(Token token, char[] password, String address) {
        Optional<Account> holder = good(token);
        if (holder.isEmpty()) return new LinkUse.Spent();
        String name = holder.get().name();
        Optional<PasswordRule.Weakness> weakness = PasswordRule.weakness(password, name);
        if (weakness.isPresent()) return new LinkUse.Weak(weakness.get());
        Optional<String> hash = passwords.hash(password);
        if (hash.isEmpty()) return new LinkUse.Busy();
        // one of two that come at once gets no further than here
        if (!links.use(token.digest())) return new LinkUse.Spent();
        Optional<Account> account = directory.hold(name);
        if (account.isEmpty()) return new LinkUse.Spent();
        links.forgetAllOf(name);
        boolean fresh = account.get().state() == Account.State.INVITED;
        account.get().choose(hash.get());
        sessions.endAll(name);
        audit.did(name, address, fresh ? "invitation-accept" : "password-reset", "");
        if (!fresh) letters.tell(account.get(), "password-changed");
        return new LinkUse.Done(name);
    }
}
