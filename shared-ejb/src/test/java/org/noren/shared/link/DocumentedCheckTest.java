package org.noren.shared.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.StrictJson;

/** Whoever has the documentation, OpenSSL and nothing of ours can check a release: these are the documented commands. */
class DocumentedCheckTest {
    private static final Path WIRE = Path.of("src/test/resources/wire/v1");
    private static final Pattern COMMANDS = Pattern.compile("```sh check-release\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @BeforeEach
    void opensslIsHere() throws Exception {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/openssl"))
                        || Files.isExecutable(Path.of("/usr/local/bin/openssl")),
                "there is no OpenSSL on this machine to run the documented commands with");
        Files.copy(WIRE.resolve("keys/main-public.pem"), folder.resolve("publishing-public.pem"));
    }

    @Test
    void saysThatAnHonestReleaseIsSignedAndWhatItIsCalled() throws Exception {
        byte[] release = Files.readAllBytes(WIRE.resolve("release.json"));
        Files.write(folder.resolve("release.json"), release);

        Ran ran = documentedCommands();

        assertEquals(0, ran.status(), ran.output());
        assertTrue(ran.output().contains("Signature Verified Successfully"), ran.output());
        String digest = StrictJson.read(release, Signed.class).digest().hex();
        assertTrue(ran.output().contains(digest), ran.output());
    }

    @Test
    void saysThatAChangedReleaseIsNot() throws Exception {
        Files.copy(WIRE.resolve("broken/release-changed-byte.json"), folder.resolve("release.json"));

        Ran ran = documentedCommands();

        assertTrue(ran.status() != 0, ran.output());
        assertTrue(ran.output().contains("Signature Verification Failure"), ran.output());
    }

    private record Ran(int status, String output) {}

    private Ran documentedCommands() throws IOException, InterruptedException {
        Matcher commands = COMMANDS.matcher(Files.readString(Path.of("../docs/protocol.md")));
        assertTrue(commands.find(), "docs/protocol.md no longer tells how to check a release");
        Process shell = new ProcessBuilder("sh", "-ec", commands.group(1))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(shell.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return new Ran(shell.waitFor(), output);
    }
}
