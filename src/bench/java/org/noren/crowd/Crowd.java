package org.noren.crowd;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.undertow.Undertow;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.noren.servers.keys.Authority;
import org.noren.shared.seal.Ed25519;

/**
 * The process. It is started with a folder that is empty, the folder of the partnership's authority, the main site's name,
 * its publishing key's file and its link certificate's fingerprint, the first port, and how many partners there shall be. It
 * writes {@code partners.first} into the folder, says {@code ready}, and from then on {@code switched NAME} or
 * {@code refused NAME CODE} whenever that happens. It is told {@code silence N} (the first N never answer), {@code speak},
 * {@code tamper}, {@code honest}, says {@code done} to each, and ends with its input.
 */
public final class Crowd {
    private static final int ARGUMENTS = 7;

    /** Whoever else prints something prints it elsewhere: this is read as the crowd's words. */
    private static final PrintStream WORDS = System.out;

    private Crowd() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != ARGUMENTS) {
            throw new IllegalArgumentException("FOLDER AUTHORITY MAIN PUBLISHING-KEY FINGERPRINT FIRST-PORT HOW-MANY");
        }
        System.setOut(System.err);
        Path folder = Path.of(arguments[0]);
        Authority authority = Authority.in(Path.of(arguments[1]), "Noren demo partnership", Clock.systemUTC());
        Member.MainSite main =
                new Member.MainSite(arguments[2], Ed25519.verifyingKey(Path.of(arguments[3])), arguments[4]);
        int firstPort = Integer.parseInt(arguments[5]);
        List<String> names = names(Integer.parseInt(arguments[6]));
        try (CrowdDatabases databases = new CrowdDatabases(folder, names)) {
            List<Member> members = new ArrayList<>();
            for (String name : names) {
                members.add(new Member(
                        name, firstPort + members.size(), authority, main, databases, () -> say("switched " + name)));
            }
            JsonArrayBuilder introductions = Json.createArrayBuilder();
            members.forEach(member -> introductions.add(member.introduction()));
            Files.writeString(folder.resolve("partners.first"), introductions.build() + "\n", UTF_8);
            Conduct conduct = new Conduct();
            Undertow server = Listeners.open(
                    members,
                    member -> new LinkListener(
                            member,
                            main.fingerprint(),
                            conduct,
                            (who, code) -> say("refused " + who.name() + " " + code)));
            say("ready");
            obey(conduct, names);
            server.stop();
        }
        // What the silent ones hold open must not hold the process
        System.exit(0);
    }

    private static List<String> names(int many) {
        return IntStream.rangeClosed(1, many)
                .mapToObj(i -> String.format("p%03d", i))
                .toList();
    }

    private static void obey(Conduct conduct, List<String> names) throws IOException {
        try (BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                String[] words = order.split(" ", -1);
                switch (words[0]) {
                    case "silence" ->
                        conduct.silence(
                                names.stream().limit(Integer.parseInt(words[1])).collect(Collectors.toSet()));
                    case "speak" -> conduct.silence(Set.of());
                    case "tamper" -> conduct.tamper(true);
                    case "honest" -> conduct.tamper(false);
                    default -> throw new IllegalArgumentException(order);
                }
                say("done");
            }
        }
    }

    private static synchronized void say(String line) {
        WORDS.println(line);
        WORDS.flush();
    }
}
