package org.noren.site.link.http;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSessionContext;
import org.jboss.resteasy.client.jaxrs.ResteasyClientBuilder;
import org.noren.shared.link.Problem;
import org.noren.shared.peer.Fingerprint;
import org.noren.shared.seal.StrictJson;
import org.noren.site.link.LinkAnswer;
import org.noren.site.link.LinkAnswer.Answered;
import org.noren.site.link.LinkAnswer.Refused;
import org.noren.site.link.LinkAnswer.Unreachable;
import org.noren.site.link.LinkAnswer.Untrusted;
import org.noren.site.link.LinkClient;
import org.noren.site.trace.Trace;
import org.noren.site.trace.TraceId;

/** A link client on JAX-RS, with a pool of connections for one peer. */
final class JaxRsLinkClient implements LinkClient {
    /** So many times the longest silence may a whole answer take. */
    private static final int LONGEST_IN_SILENCES = 4;

    private final URI peer;
    private final SSLContext tls;
    private final Patience patience;
    private final LongSupplier nanos;
    private final PeerVerifier verifier;
    private final Connections<Client> connections;

    /**
     * @param connect how long opening a connection may take
     * @param read how long the other side may be silent
     * @param age for how long connections are used
     */
    record Patience(Duration connect, Duration read, Duration age) {}

    JaxRsLinkClient(URI peer, SSLContext tls, Predicate<Fingerprint> admitted, Patience patience, LongSupplier nanos) {
        this.peer = peer;
        this.tls = tls;
        this.patience = patience;
        this.nanos = nanos;
        this.verifier = new PeerVerifier(admitted);
        this.connections = new Connections<>(this::fresh, Client::close, patience.age(), nanos);
    }

    @Override
    public LinkAnswer get(String door, int longest) {
        return call(door, Invocation.Builder::buildGet, longest);
    }

    @Override
    public LinkAnswer post(String door, String mediaType, byte[] body, int longest) {
        Entity<byte[]> entity = Entity.entity(body, mediaType);
        return call(door, builder -> builder.buildPost(entity), longest);
    }

    private LinkAnswer call(String door, Function<Invocation.Builder, Invocation> method, int longest) {
        Invocation.Builder builder = connected()
                .target(peer)
                .path(door)
                .request(MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE)
                .header(TraceId.HEADER, Trace.currentOrFresh().value());
        try (Response response = method.apply(builder).invoke()) {
            int status = response.getStatus();
            boolean taken = status >= 200 && status < 300;
            byte[] body = body(response, taken ? longest : Problem.LONGEST);
            return taken ? new Answered(body) : refused(status, body);
        } catch (TooLong e) {
            return new Unreachable(peer + door + " answered with more than " + longest + " bytes");
        } catch (ProcessingException | IOException | IllegalStateException e) {
            return failed(door, e);
        }
    }

    /** Connections whose certificate no longer counts are closed before anything goes over them. */
    private synchronized Client connected() {
        if (!verifier.allStillAdmitted()) {
            close();
        }
        return connections.current(this::forget);
    }

    private Client fresh() {
        return ((ResteasyClientBuilder) ClientBuilder.newBuilder())
                .httpEngine(KeptConnections.engine(tls, verifier, patience))
                .build();
    }

    private byte[] body(Response response, int longest) throws IOException, TooLong {
        if (!response.hasEntity()) {
            return new byte[0];
        }
        try (InputStream in = response.readEntity(InputStream.class)) {
            try {
                return read(in, longest, patience.read().multipliedBy(LONGEST_IN_SILENCES), nanos);
            } catch (TooLong | IOException broken) {
                // The stream's own end would read on to the end of the answer, which may never come
                close();
                throw broken;
            }
        }
    }

    /** @param most from now on; the time-out between two bytes alone would let an answer drip for ever */
    static byte[] read(InputStream in, int longest, Duration most, LongSupplier nanos) throws IOException, TooLong {
        long start = nanos.getAsLong();
        var body = new ByteArrayOutputStream();
        byte[] piece = new byte[8 * 1024];
        for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
            body.write(piece, 0, length);
            if (body.size() > longest) {
                throw new TooLong();
            }
            if (nanos.getAsLong() - start > most.toNanos()) {
                throw new IOException("the answer was not complete after " + most.toSeconds() + " s");
            }
        }
        return body.toByteArray();
    }

    private LinkAnswer refused(int status, byte[] body) {
        try {
            return new Refused(StrictJson.read(body, Problem.class));
        } catch (StrictJson.Refused e) {
            return new Unreachable(peer + " answered " + status + " without a problem document");
        }
    }

    private LinkAnswer failed(String door, Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLPeerUnverifiedException || cause instanceof SSLHandshakeException) {
                String why = verifier.takeRefusal().orElse(String.valueOf(cause.getMessage()));
                return new Untrusted(peer + " did not prove who it is: " + why);
            }
        }
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return new Unreachable(peer + door + ": " + root.getClass().getSimpleName() + ": " + root.getMessage());
    }

    @Override
    public synchronized void close() {
        connections.close();
        forget();
    }

    /** A session that is taken up again would go on showing the certificate that it began with. */
    private void forget() {
        verifier.forget();
        SSLSessionContext sessions = tls.getClientSessionContext();
        for (byte[] id : Collections.list(sessions.getIds())) {
            SSLSession session = sessions.getSession(id);
            if (session != null && peer.getHost().equalsIgnoreCase(session.getPeerHost())) {
                session.invalidate();
            }
        }
    }

    static final class TooLong extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
