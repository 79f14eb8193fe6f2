package org.noren.servers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher on a disk with room for a server's bytes and not for all of its files, in a mount namespace of its own:
 * the system refuses in the middle of unpacking with the same error as when bytes run out.
 */
class ADiskThatFillsUpTest {
    private static final int FILES = 300;

    @TempDir
    Path project;

    @TempDir
    Path disk;

    @BeforeEach
    void aServerIsBuilt() throws IOException {
        Path server = Files.createDirectories(project.resolve("wildfly-config/target/" + Home.SERVER + "/modules"));
        for (int file = 0; file < FILES; file++) {
            Files.writeString(server.resolve("module-" + file + ".xml"), "<module/>");
        }
        Files.writeString(server.resolveSibling("jboss-modules.jar"), "A jar");
    }

    @Test
    void itIsSaidInOneLineAndNothingIsLeftHalfMade() throws Exception {
        assumeTrue(
                run("mount -t tmpfs tmpfs " + disk).status() == 0,
                "this system allows no mounts in a user namespace (unshare -rm)");
        String up = "NOREN_HOME=" + disk + " " + Path.of(System.getProperty("java.home"), "bin", "java")
                + " -Dnoren.project=" + project + " -cp '" + System.getProperty("java.class.path") + "' "
                + Noren.class.getName() + " up 2>&1 >/dev/null; echo ended with $?; ls -A " + disk + "\n";
        Ended ended = run("mount -t tmpfs -o size=1100m,nr_inodes=" + FILES / 2 + " tmpfs " + disk + "\n" + up
                + "mount -o remount,nr_inodes=" + FILES * 2 + " " + disk + "\n" + up);
        List<String> lines = ended.lines();
        assertEquals(
                "noren: The disk is full at " + disk + "; make room there, or set NOREN_HOME to a folder elsewhere, and"
                        + " say it again: nothing was left half made.",
                lines.get(0),
                ended::toString);
        assertEquals("ended with 1", lines.get(1), ended::toString);
        assertTrue(lines.get(2).startsWith("noren: "), "something is left: " + ended);
        assertTrue(lines.contains(Home.SERVER), "not unpacked when there is room: " + ended);
    }

    private record Ended(int status, List<String> lines) {}

    private static Ended run(String script) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("unshare", "-rm", "sh", "-c", script)
                .redirectErrorStream(true)
                .start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), UTF_8)
                .lines()
                .toList();
        return new Ended(process.waitFor(), lines);
    }
}
