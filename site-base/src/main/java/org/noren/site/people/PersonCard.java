package org.noren.site.people;

import java.time.Instant;
import java.util.Optional;
import org.noren.site.office.Account;
import org.noren.site.office.EmailAddress;
import org.noren.site.office.OfficeRole;

/** What managers see of a person. */
public record PersonCard(
        String name,
        String displayName,
        Optional<EmailAddress> email,
        OfficeRole role,
        Account.State state,
        Instant since,
        long revision) {
    static PersonCard of(Account account) {
        return new PersonCard(
                account.name(),
                account.displayName(),
                account.email(),
                account.role(),
                account.state(),
                account.createdAt(),
                account.revision());
    }

    /** How the office calls the person. */
    public String called() {
        return displayName.isEmpty() ? name : displayName;
    }
}
