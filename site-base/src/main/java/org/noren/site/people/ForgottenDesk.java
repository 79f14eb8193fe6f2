package org.noren.site.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;
import org.noren.site.office.Account;
import org.noren.site.office.EmailAddress;

/** Looks for the person who is said to have forgotten a password, and writes if there is one. */
@ApplicationScoped
@Transactional
class ForgottenDesk {
    private final Directory directory;
    private final LinkDesk links;

    @Inject
    ForgottenDesk(Directory directory, LinkDesk links) {
        this.directory = directory;
        this.links = links;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected ForgottenDesk() {
        this(null, null);
    }

    public void carryOut(String wanted, String address, Locale language) {
        Optional<Account> byName = Account.isName(wanted) ? directory.find(wanted) : Optional.empty();
        byName.or(() -> EmailAddress.of(wanted).flatMap(directory::findBy))
                .flatMap(found -> directory.hold(found.name()))
                .ifPresent(account -> links.sendReset(account, address, language));
    }
}
