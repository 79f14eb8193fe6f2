package org.noren.site.post.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Date;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.noren.site.post.Handed;
import org.noren.site.post.Mailer;
import org.noren.site.post.Outgoing;
import org.noren.site.settings.SiteSettings;

/**
 * Hands letters to the mail server that the server's mail session {@code java:jboss/mail/Noren} leads to. All of its answers
 * together take less time than a letter is taken for.
 */
@ApplicationScoped
class SmtpMailer implements Mailer {
    private static final String SESSION = "java:jboss/mail/Noren";
    private static final String MILLIS_TO_CONNECT = "10000";
    private static final String MILLIS_TO_ANSWER = "20000";

    private final SessionSource sessions;
    private final SiteSettings settings;
    private final Clock clock;

    @Inject
    SmtpMailer(SiteSettings settings, Clock clock) {
        this(SmtpMailer::serversSession, settings, clock);
    }

    SmtpMailer(SessionSource sessions, SiteSettings settings, Clock clock) {
        this.sessions = sessions;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected SmtpMailer() {
        this(null, null, null);
    }

    /** Looked up with each letter, so that a server without one still starts. The name is ours, nobody types it. */
    @SuppressWarnings("BanJNDI")
    private static Session serversSession() throws NamingException {
        return (Session) new InitialContext().lookup(SESSION);
    }

    /** Where the mail session comes from. */
    interface SessionSource {
        Session open() throws NamingException;
    }

    @Override
    public Handed hand(Outgoing letter) {
        try {
            Session session = sessions.open();
            session.getProperties().setProperty("mail.smtp.connectiontimeout", MILLIS_TO_CONNECT);
            session.getProperties().setProperty("mail.smtp.timeout", MILLIS_TO_ANSWER);
            session.getProperties().setProperty("mail.smtp.writetimeout", MILLIS_TO_ANSWER);
            MimeMessage message = written(letter, session);
            try (Transport transport = session.getTransport("smtp")) {
                transport.connect();
                transport.sendMessage(message, message.getAllRecipients());
            }
            return new Handed.Taken();
        } catch (SendFailedException refused) {
            boolean forGood = refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0;
            return forGood ? new Handed.Never(words(refused)) : new Handed.Later(words(refused));
        } catch (MessagingException unreachable) {
            return new Handed.Later(words(unreachable));
        } catch (NamingException missing) {
            return new Handed.Later(
                    "The server has no mail session " + SESSION + "; run main.cli or partner.cli of this version");
        }
    }

    private MimeMessage written(Outgoing letter, Session session) throws MessagingException {
        MimeMessage message = new WithItsId(session, letter.messageId());
        message.setFrom(new InternetAddress(settings.mailFrom()));
        message.setRecipient(RecipientType.TO, new InternetAddress(letter.to().text()));
        message.setSubject(letter.subject(), "UTF-8");
        message.setText(letter.text(), "UTF-8");
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    /** What went wrong, with all that lies below it, on one line. */
    private static String words(MessagingException wrong) {
        StringBuilder words = new StringBuilder();
        for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage()).strip().replaceAll("\\s+", " ");
            if (words.indexOf(message) < 0)
                words.append(words.length() == 0 ? "" : ": ").append(message);
        }
        return words.toString();
    }

    /** Keeps the letter's own id where Jakarta Mail would make a new one. */
    private static final class WithItsId extends MimeMessage {
        private final String id;

        WithItsId(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
