package org.noren.site.doors.http;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.SessionTrackingMode;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Names and guards the session cookie when the site starts. Browsers send a cookie to every port of a host, so that each
 * site on one host needs a name of its own. In a demo the plain ports need a cookie without {@code Secure}; the TLS ports
 * get theirs back by {@code undertow-handlers.conf}.
 */
public class SessionCookie implements ServletContextListener {
    @Override
    public void contextInitialized(ServletContextEvent starting) {
        Config config = ConfigProvider.getConfig();
        SessionCookieConfig cookie = starting.getServletContext().getSessionCookieConfig();
        cookie.setName("NOREN-" + config.getValue("noren.site.name", String.class));
        cookie.setHttpOnly(true);
        cookie.setSecure(!config.getOptionalValue("noren.demo", Boolean.class).orElse(false));
        cookie.setPath("/office");
        cookie.setAttribute("SameSite", "Strict");
        starting.getServletContext().setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
    }
}
