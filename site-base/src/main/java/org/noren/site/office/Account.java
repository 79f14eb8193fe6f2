package org.noren.site.office;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The right of one person to use the office in one role. Born from the file of first accounts, or by an invitation, and
 * then without a password until the person has chosen one; the password's hash is renewed by itself, at a sign-in, when
 * today's cost has become higher; role and state are read anew with every request, so that a change takes effect at once.
 * While it is disabled nobody comes in by it. Ends by being deleted. A1.
 */
@Entity
@Table(name = "account")
public class Account {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{0,62}");

    @Id
    private String name;

    @Enumerated(EnumType.STRING)
    private OfficeRole role;

    private @Nullable String password;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "display_name")
    private String displayName = "";

    private @Nullable String email;
    private String language = "";
    private String zone = "";

    @Column(name = "disabled_at")
    private @Nullable Instant disabledAt;

    @Version
    private long revision;

    /** What of an account can be used. */
    public enum State {
        /** The person has not chosen a password yet. */
        INVITED,
        ACTIVE,
        DISABLED
    }

    @SuppressWarnings("NullAway.Init") // the persistence provider fills the fields
    protected Account() {}

    /** @param password as {@code PasswordHash.of} makes it; null while the person has to choose one */
    public Account(String name, OfficeRole role, @Nullable String password, Instant createdAt) {
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

    public State state() {
        if (disabledAt != null) return State.DISABLED;
        return password == null ? State.INVITED : State.ACTIVE;
    }

    public boolean isActive() {
        return state() == State.ACTIVE;
    }

    public String displayName() {
        return displayName;
    }

    public Optional<EmailAddress> email() {
        return Optional.ofNullable(email).map(EmailAddress::new);
    }

    public Preferences preferences() {
        return new Preferences(displayName, Texts.language(language), Preferences.zone(zone));
    }

    /** Grows with every change, so that nobody overwrites unseen what somebody else changed. */
    public long revision() {
        return revision;
    }

    Optional<String> password() {
        return Optional.ofNullable(password);
    }

    public void describe(String displayName, Optional<EmailAddress> email) {
        this.displayName = displayName;
        this.email = email.map(EmailAddress::text).orElse(null);
    }

    public void prefer(Preferences wishes) {
        this.displayName = wishes.displayName();
        this.language = wishes.language().map(Locale::getLanguage).orElse("");
        this.zone = wishes.zone().map(ZoneId::getId).orElse("");
    }

    public void become(OfficeRole role) {
        this.role = role;
    }

    public void disable(Instant now) {
        if (disabledAt == null) disabledAt = now;
    }

    public void enable() {
        disabledAt = null;
    }

    /** @param hash of a password that the person chose, as {@link Passwords} makes it */
    public void choose(String hash) {
        this.password = hash;
    }

    /** The same password at today's cost. */
    public void rehash(String password) {
        this.password = password;
    }
}
