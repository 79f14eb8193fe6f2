package org.noren.tests;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/** Ten partners that take every connection with their right certificate, and then say nothing until they are closed. */
final class SilentPartners implements AutoCloseable {
    private final List<SSLServerSocket> doors = new ArrayList<>();
    private final List<Socket> callers = new ArrayList<>();
    private final Set<Integer> called = ConcurrentHashMap.newKeySet();

    SilentPartners() throws IOException {
        for (int i = 0; i < MorePartners.SILENT; i++) {
            SSLServerSocket door =
                    (SSLServerSocket) LinkCaller.tls(Optional.of(MorePartners.key(MorePartners.silent(i))))
                            .getServerSocketFactory()
                            .createServerSocket(MorePartners.port(i), 50, InetAddress.getLoopbackAddress());
            door.setNeedClientAuth(true);
            doors.add(door);
            int number = i;
            Thread thread = new Thread(() -> listen(door, number), "silent " + i);
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void listen(SSLServerSocket door, int number) {
        while (!door.isClosed()) {
            try {
                SSLSocket caller = (SSLSocket) door.accept();
                synchronized (callers) {
                    callers.add(caller);
                }
                caller.startHandshake();
                if (caller.getInputStream().read() >= 0) {
                    called.add(number);
                }
            } catch (IOException hungUp) {
                // The next one is welcome
                continue;
            }
        }
    }

    /** How many of them were spoken to: a request came, and hangs. */
    int spokenTo() {
        return called.size();
    }

    @Override
    public void close() throws IOException {
        for (SSLServerSocket door : doors) {
            door.close();
        }
        synchronized (callers) {
            for (Socket caller : callers) {
                caller.close();
            }
        }
    }
}
