package org.noren.site.post.mail;

import jakarta.mail.Session;
import java.time.Clock;
import java.util.Properties;
import org.noren.site.post.Mailer;
import org.noren.site.settings.SiteSettings;

/** The real mailer, on a mail session as the server would make it. */
public final class TestMailer {
    private TestMailer() {}

    public static Mailer to(int port, SiteSettings settings, Clock clock) {
        return new SmtpMailer(
                () -> {
                    var properties = new Properties();
                    properties.setProperty("mail.smtp.host", "127.0.0.1");
                    properties.setProperty("mail.smtp.port", Integer.toString(port));
                    return Session.getInstance(properties);
                },
                settings,
                clock);
    }
}
