package org.noren.site.people;

import java.util.Optional;
import org.noren.site.office.EmailAddress;
import org.noren.site.office.OfficeRole;

/**
 * What a manager settles about a person.
 *
 * @param displayName at most {@value #LONGEST_NAME} characters; empty for the account's name
 */
public record Particulars(String displayName, Optional<EmailAddress> email, OfficeRole role) {
    public static final int LONGEST_NAME = 100;

    public Particulars {
        if (displayName.length() > LONGEST_NAME)
            throw new IllegalArgumentException("A name to be called by has at most " + LONGEST_NAME + " characters");
    }
}
