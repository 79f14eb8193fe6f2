package org.noren.crowd;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.SameThreadExecutor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.security.cert.X509Certificate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.noren.shared.link.Code;
import org.noren.shared.link.Pack;
import org.noren.shared.link.Problem;
import org.noren.shared.peer.Fingerprint;
import org.noren.site.link.LinkBody;
import org.noren.site.link.LinkRefusal;

/** Hands requests to one partner's door, as JAX-RS does in a server, after the same look at the caller's certificate. */
final class LinkListener implements HttpHandler {
    private static final System.Logger LOG = System.getLogger(LinkListener.class.getName());
    private static final Pattern STEP = Pattern.compile("/link/v1/releases/([^/]*)/(objects|switch)");
    private static final HttpString REFERENCE = new HttpString("X-Request-Id");

    private final Member member;
    private final String mainFingerprint;
    private final Conduct conduct;
    private final Listener listener;

    /** Told of each refusal. */
    interface Listener {
        void refused(Member member, String code);
    }

    LinkListener(Member member, String mainFingerprint, Conduct conduct, Listener listener) {
        this.member = member;
        this.mainFingerprint = mainFingerprint;
        this.conduct = conduct;
        this.listener = listener;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        if (conduct.silent(member.name())) {
            // The connection stays open and nothing is ever said on it
            exchange.dispatch(SameThreadExecutor.INSTANCE, () -> {});
        } else {
            exchange.dispatch(() -> answer(exchange));
        }
    }

    private void answer(HttpServerExchange exchange) {
        exchange.startBlocking();
        try {
            send(exchange, 200, "application/json", answer(exchange, exchange.getInputStream()));
        } catch (LinkRefusal refusal) {
            LOG.log(Level.INFO, member.name() + " at " + exchange.getRequestPath() + ": " + refusal);
            refused(exchange, refusal);
        } catch (RuntimeException | IOException fault) {
            LOG.log(Level.ERROR, member.name() + " at " + exchange.getRequestPath(), fault);
            refused(exchange, new LinkRefusal(Code.FAULT, String.valueOf(fault.getMessage())));
        }
    }

    private byte[] answer(HttpServerExchange exchange, InputStream body) throws IOException {
        admit(exchange);
        String path = exchange.getRequestPath();
        Matcher step = STEP.matcher(path);
        if (step.matches()) {
            return step.group(2).equals("switch")
                    ? member.door().switchTo(step.group(1))
                    : member.door().take(step.group(1), onItsWay(body));
        }
        return switch (path) {
            case "/link/v1/served" -> member.door().served();
            case "/link/v1/releases" -> member.door().offer(body);
            case "/link/v1/heartbeat" -> member.door().heartbeat(body);
            default -> throw new LinkRefusal(Code.NO_SUCH_DOOR, "the link has no door " + path);
        };
    }

    private InputStream onItsWay(InputStream pack) {
        return conduct.tampers() ? new ByteArrayInputStream(Tampering.alter(LinkBody.read(pack, Pack.LONGEST))) : pack;
    }

    private void admit(HttpServerExchange exchange) throws SSLPeerUnverifiedException {
        X509Certificate caller =
                (X509Certificate) exchange.getConnection().getSslSession().getPeerCertificates()[0];
        if (!Fingerprint.of(caller).value().equals(mainFingerprint)) {
            throw new LinkRefusal(Code.CERTIFICATE_UNKNOWN, "the caller is not the main site");
        }
    }

    private void refused(HttpServerExchange exchange, LinkRefusal refusal) {
        listener.refused(member, refusal.code().wire());
        String reference = exchange.getRequestHeaders().getFirst(REFERENCE);
        Problem problem = Problem.of(refusal.code(), refusal.getMessage(), reference == null ? "none" : reference);
        send(exchange, problem.status(), Problem.MEDIA_TYPE, org.noren.shared.seal.StrictJson.write(problem));
    }

    private static void send(HttpServerExchange exchange, int status, String type, byte[] body) {
        exchange.setStatusCode(status);
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, type);
        exchange.getResponseSender().send(ByteBuffer.wrap(body));
    }
}
