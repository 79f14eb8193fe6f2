package org.noren.site.office;

import java.io.Serializable;
import java.security.Principal;

/** Somebody who has signed in, as known for the length of one request. */
public record Person(String name, OfficeRole role) implements Principal, Serializable {
    @Override
    public String getName() {
        return name;
    }
}
