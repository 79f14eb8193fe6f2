package org.noren.site.office;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who this request comes from. Empty until the office's filter has looked; gone with the request. */
@RequestScoped
public class Visitor {
    private @Nullable Person person;
    private String address = "-";
    private Preferences preferences = Preferences.NONE;
    private long session = Sessions.NONE;

    public void arrives(@Nullable Person person, String address) {
        this.person = person;
        this.address = address;
    }

    public void prefers(Preferences preferences) {
        this.preferences = preferences;
    }

    public void sits(long session) {
        this.session = session;
    }

    /** The number of the session's record; {@link Sessions#NONE} for programs and strangers. */
    public long session() {
        return session;
    }

    public Preferences preferences() {
        return preferences;
    }

    public Optional<Person> person() {
        return Optional.ofNullable(person);
    }

    /** The address of the visitor's machine; {@code -} when it is not known. */
    public String address() {
        return address;
    }
}
