package org.noren.site.office;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * The right of one person to use the office in one role. Born from the file of first accounts; its password's hash is
 * renewed by itself, at a sign-in, when today's cost has become higher; the role is read anew with every request, so that
 * a change takes effect at once. Ends by being deleted, which ends the person's sessions too. A1.
 */
@Entity
@Table(name = "account")
public class Account {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{0,62}");

    @Id
    private String name;

    @Enumerated(EnumType.STRING)
    private OfficeRole role;

    private String password;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // the persistence provider fills the fields
    protected Account() {}

    /** @param password as {@code PasswordHash.of} makes it */
    public Account(String name, OfficeRole role, String password, Instant createdAt) {
        if (!isName(name))
            throw new IllegalArgumentException("\"" + name + "\" is no account name: a small letter first, then small"
                    + " letters, digits, dots, hyphens or underscores, at most 63 characters");
        this.name = name;
        this.role = role;
        this.password = password;
        this.createdAt = createdAt;
    }

    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    public String name() {
        return name;
    }

    public OfficeRole role() {
        return role;
    }

    public Person person() {
        return new Person(name, role);
    }

    public Instant createdAt() {
        return createdAt;
    }

    String password() {
        return password;
    }

    /** The same password at today's cost. */
    public void rehash(String password) {
        this.password = password;
    }
}
