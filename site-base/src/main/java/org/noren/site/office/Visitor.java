package org.noren.site.office;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who this request comes from. Empty until the office's filter has looked; gone with the request. */
@RequestScoped
public class Visitor {
    private @Nullable Person person;
    private String address = "-";

    public void arrives(@Nullable Person person, String address) {
        this.person = person;
        this.address = address;
    }

    public Optional<Person> person() {
        return Optional.ofNullable(person);
    }

    /** The address of the visitor's machine; {@code -} when it is not known. */
    public String address() {
        return address;
    }
}
