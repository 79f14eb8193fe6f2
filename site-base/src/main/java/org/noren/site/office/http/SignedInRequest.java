package org.noren.site.office.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;
import org.noren.site.office.Person;

/** A request that knows who sent it, in the servlet API's own words. */
final class SignedInRequest extends HttpServletRequestWrapper {
    private final Person person;

    SignedInRequest(HttpServletRequest request, Person person) {
        super(request);
        this.person = person;
    }

    @Override
    public Principal getUserPrincipal() {
        return person;
    }

    @Override
    public String getRemoteUser() {
        return person.name();
    }

    @Override
    public boolean isUserInRole(String role) {
        return person.role().word().equals(role);
    }
}
