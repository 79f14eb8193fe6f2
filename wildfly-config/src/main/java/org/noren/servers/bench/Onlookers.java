package org.noren.servers.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Connections that stand and ask for nothing, and readers who take a kilobyte a second of something big. */
final class Onlookers implements AutoCloseable {
    private static final int KILOBYTE = 1_024;
    /** As little as may wait at the reader's end, so that the rest waits at the server's. */
    private static final int RECEIVE_BUFFER = 4_096;

    private final SSLContext tls = AnyServer.tls();
    private final List<SSLSocket> sockets = new ArrayList<>();
    private final ScheduledExecutorService reading = Executors.newSingleThreadScheduledExecutor();
    private final int port;

    /** @param big path of what the slow ones read */
    Onlookers(int port, int idle, int slow, String big) throws IOException {
        this.port = port;
        for (int i = 0; i < idle; i++) {
            connect();
        }
        List<SSLSocket> readers = new ArrayList<>();
        for (int i = 0; i < slow; i++) {
            SSLSocket reader = connect();
            reader.getOutputStream().write(("GET " + big + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(US_ASCII));
            readers.add(reader);
        }
        reading.scheduleAtFixedRate(() -> readers.forEach(Onlookers::readSome), 0, 1, TimeUnit.SECONDS);
    }

    private SSLSocket connect() throws IOException {
        Socket plain = new Socket();
        plain.setReceiveBufferSize(RECEIVE_BUFFER);
        plain.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        SSLSocket socket = (SSLSocket) tls.getSocketFactory().createSocket(plain, "localhost", port, true);
        sockets.add(socket);
        socket.startHandshake();
        return socket;
    }

    private static void readSome(SSLSocket reader) {
        try {
            reader.getInputStream().readNBytes(KILOBYTE);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("A slow reader was cut off", e);
        }
    }

    @Override
    public void close() throws IOException {
        reading.shutdownNow();
        for (SSLSocket socket : sockets) {
            socket.close();
        }
    }
}
