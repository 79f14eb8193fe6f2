package org.noren.servers.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * Asks for one page at a steady rate over kept connections. A request's time counts from the moment at which it was due, so that a
 * server that falls behind is not spared the requests that it kept from being sent.
 */
final class SteadyLoad {
    private static final int CONNECTIONS = 16;

    private final int port;
    private final byte[] request;
    private final SSLContext tls;

    SteadyLoad(int port, String path) {
        this.port = port;
        this.request = ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(US_ASCII);
        this.tls = AnyServer.tls();
    }

    /**
     * @param perSecond requests of all connections together
     * @return the 99th percentile in milliseconds
     */
    double p99(double perSecond, int seconds) throws IOException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Callable<long[]>> connections = new ArrayList<>();
            long start = System.nanoTime() + 300_000_000L;
            double interval = CONNECTIONS / perSecond * 1e9;
            for (int i = 0; i < CONNECTIONS; i++) {
                long first = start + (long) (interval * i / CONNECTIONS);
                connections.add(() -> connection(first, interval, (int) (seconds * 1e9 / interval)));
            }
            LongStream all = LongStream.empty();
            for (Future<long[]> times : threads.invokeAll(connections)) {
                all = LongStream.concat(all, LongStream.of(times.get()));
            }
            long[] sorted = all.sorted().toArray();
            return sorted[(int) (sorted.length * 0.99)] / 1e6;
        } catch (ExecutionException e) {
            throw new IOException("A connection of the load broke", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private long[] connection(long first, double interval, int requests) throws IOException {
        long[] times = new long[requests];
        try (SSLSocket socket =
                (SSLSocket) tls.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            DataInputStream in = new DataInputStream(new java.io.BufferedInputStream(socket.getInputStream(), 1 << 16));
            for (int i = 0; i < requests; i++) {
                long due = first + (long) (interval * i);
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                socket.getOutputStream().write(request);
                in.readFully(new byte[head(in)]);
                times[i] = System.nanoTime() - due;
            }
        }
        return times;
    }

    /** Reads an answer's head; how long its body is. */
    private static int head(DataInputStream in) throws IOException {
        int length = -1;
        String line = line(in);
        if (!line.startsWith("HTTP/1.1 200")) {
            throw new IOException("the answer was " + line);
        }
        for (line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(
                        line.substring("content-length:".length()).strip());
            }
        }
        if (length < 0) {
            throw new IOException("the answer does not say how long it is");
        }
        return length;
    }

    private static String line(DataInputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new EOFException("the connection was closed");
            }
            if (read != '\r') {
                line.append((char) read);
            }
        }
        return line.toString();
    }
}
