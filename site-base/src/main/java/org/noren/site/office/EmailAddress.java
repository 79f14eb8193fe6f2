package org.noren.site.office;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a person gets letters. Kept in small letters, so that one mailbox is not two people.
 *
 * @param text such as {@code hanako@hinode.example}
 */
public record EmailAddress(String text) {
    private static final int LONGEST = 254;
    private static final Pattern FORM = Pattern.compile(
            "[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[a-z0-9]([a-z0-9.-]*[a-z0-9])?");

    public EmailAddress {
        if (text.length() > LONGEST || !FORM.matcher(text).matches())
            throw new IllegalArgumentException("\"" + text + "\" is no e-mail address");
    }

    /** Empty when it is none. */
    public static Optional<EmailAddress> of(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        return text.length() <= LONGEST && FORM.matcher(text).matches()
                ? Optional.of(new EmailAddress(text))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
