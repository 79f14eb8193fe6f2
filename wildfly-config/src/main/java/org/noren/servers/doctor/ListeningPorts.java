package org.noren.servers.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** On which loopback or other addresses a process listens, as Linux tells it. */
public final class ListeningPorts {

    private static final String LISTENING = "0A";
    private static final Path TABLES = Path.of("/proc/net");

    private ListeningPorts() {}

    public static boolean canBeRead() {
        return Files.isReadable(TABLES.resolve("tcp"));
    }

    /** A port, and whether only this host can reach it. */
    public record Listening(int port, boolean onLoopback) {}

    public static Set<Listening> of(ProcessHandle process) throws IOException {
        Set<Listening> ports = new HashSet<>();
        each(process, (port, address) -> ports.add(new Listening(port, address.isLoopbackAddress())));
        return ports;
    }

    /** Where to call each port from this machine. */
    public static Map<Integer, InetAddress> addresses(ProcessHandle process) throws IOException {
        Map<Integer, InetAddress> addresses = new HashMap<>();
        each(
                process,
                (port, address) ->
                        addresses.put(port, address.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : address));
        return addresses;
    }

    private static void each(ProcessHandle process, BiConsumer<Integer, InetAddress> listening) throws IOException {
        Set<String> sockets = sockets(process);
        for (String table : List.of("tcp", "tcp6")) {
            for (String line : Files.readAllLines(TABLES.resolve(table))) {
                String[] columns = line.strip().split("\\s+");
                if (columns.length > 9 && columns[3].equals(LISTENING) && sockets.contains(columns[9])) {
                    String[] local = columns[1].split(":");
                    listening.accept(Integer.parseInt(local[1], 16), address(local[0]));
                }
            }
        }
    }

    private static Set<String> sockets(ProcessHandle process) throws IOException {
        Set<String> sockets = new HashSet<>();
        try (Stream<Path> open = Files.list(Path.of("/proc", String.valueOf(process.pid()), "fd"))) {
            for (Path file : open.toList()) {
                String target = Files.exists(file) || Files.isSymbolicLink(file) ? target(file) : "";
                if (target.startsWith("socket:[")) {
                    sockets.add(target.substring("socket:[".length(), target.length() - 1));
                }
            }
        }
        return sockets;
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    /** The kernel prints an address as words in the machine's byte order; all that matters here is little-endian. */
    private static InetAddress address(String hex) throws IOException {
        byte[] bytes = HexFormat.of().parseHex(hex);
        for (int word = 0; word < bytes.length; word += 4) {
            swap(bytes, word, word + 3);
            swap(bytes, word + 1, word + 2);
        }
        return InetAddress.getByAddress(bytes);
    }

    private static void swap(byte[] bytes, int one, int other) {
        byte kept = bytes[one];
        bytes[one] = bytes[other];
        bytes[other] = kept;
    }
}
