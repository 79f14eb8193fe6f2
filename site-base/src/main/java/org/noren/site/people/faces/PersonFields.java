package org.noren.site.people.faces;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.noren.site.office.EmailAddress;
import org.noren.site.office.OfficeRole;
import org.noren.site.office.Texts;
import org.noren.site.people.Particulars;
import org.noren.site.people.PersonCard;
import org.noren.site.settings.Role;

/** What stands in the form about a person, which revision it started from, and what is wrong with it. */
public class PersonFields {
    private final Map<String, String> errors = new LinkedHashMap<>();
    private String account = "";
    private String displayName = "";
    private String email = "";
    private String role = "";
    private long seen;

    void show(PersonCard person) {
        displayName = person.displayName();
        email = person.email().map(EmailAddress::text).orElse("");
        role = person.role().word();
    }

    /** What the fields say; empty when something is wrong with them. */
    Optional<Particulars> particulars(Role half, Texts texts) {
        Optional<EmailAddress> address = EmailAddress.of(email);
        if (address.isEmpty() && !email.isBlank()) errors.put("email", texts.text("person.problem.email", email));
        Optional<OfficeRole> wanted = OfficeRole.of(role).filter(known -> known.existsAt(half));
        if (wanted.isEmpty()) errors.put("role", texts.text("person.problem.role"));
        return errors.isEmpty()
                ? Optional.of(new Particulars(displayName.strip(), address, wanted.orElseThrow()))
                : Optional.empty();
    }

    /** By field; the empty field stands for the form as a whole. */
    public Map<String, String> getErrors() {
        return errors;
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(String account) {
        this.account = account;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public long getSeen() {
        return seen;
    }

    public void setSeen(long seen) {
        this.seen = seen;
    }
}
