package org.noren.servers.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Passes connections on to another port of this machine and counts what goes through, in both directions. */
final class CountingRelay implements AutoCloseable {
    private final ServerSocket door;
    private final int target;
    private final AtomicLong bytes = new AtomicLong();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "relay");
        thread.setDaemon(true);
        return thread;
    });

    private CountingRelay(ServerSocket door, int target) {
        this.door = door;
        this.target = target;
    }

    static CountingRelay open(int port, int target) throws IOException {
        ServerSocket door = new ServerSocket();
        door.setReuseAddress(true);
        door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        CountingRelay relay = new CountingRelay(door, target);
        relay.threads.execute(relay::accept);
        return relay;
    }

    long bytes() {
        return bytes.get();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket here = door.accept();
                Socket there = new Socket(InetAddress.getLoopbackAddress(), target);
                here.setTcpNoDelay(true);
                there.setTcpNoDelay(true);
                threads.execute(() -> pass(here, there));
                threads.execute(() -> pass(there, here));
            } catch (IOException closedOrNobodyListens) {
                // whoever connects finds out by its own connection, and tries again
            }
        }
    }

    private void pass(Socket from, Socket to) {
        byte[] piece = new byte[1 << 16];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                bytes.addAndGet(length);
                out.write(piece, 0, length);
                out.flush();
            }
        } catch (IOException ended) {
            // by one of the two ends, which both know of it
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }
}
