package org.noren.tests;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.noren.servers.Accounts;
import org.noren.servers.Health;
import org.noren.servers.Trouble;

/**
 * Two gigabytes in one file, sent to a main site with a heap of 384 MB in each of the ways in which a file comes: refused with
 * a reason, the good page beside it is not imported either, and the server is as well as before.
 */
@OnThreeServers
class ImportsOfTwoGigabytesIT {
    private static final long LENGTH = 2L << 30;
    private static final String BESIDE = "<!DOCTYPE html><html lang=\"en\"><head><title>Beside</title></head>"
            + "<body><main><p>Beside something huge.</p></main></body></html>";

    private Path folder = Path.of("");
    private ServerLog log;
    private String before = "";

    @BeforeEach
    void remember() throws Exception {
        folder = Files.createTempDirectory(House.HOME.data(), "huge");
        log = ServerLog.of(House.HINODE);
        before = new Shop(House.HINODE).release();
    }

    @AfterEach
    void nothingIsImportedAndAllIsWell() throws Exception {
        Folders.delete(folder);
        assertEquals(404, new Shop(House.HINODE).get("/huge/beside.html").statusCode());
        assertFalse(Office.of(House.HINODE)
                .open("/office/pages.xhtml?q=huge")
                .text()
                .contains("/huge/beside.html"));
        assertEquals(before, new Shop(House.HINODE).release());
        assertTrue(Health.ready(House.HINODE).orElseThrow().up());
        assertEquals(0, log.lines().filter(line -> line.contains("OutOfMemory")).count());
    }

    @Test
    void asASparseFileInAFolder() throws Exception {
        Files.createDirectories(folder.resolve("huge"));
        Files.writeString(folder.resolve("huge/beside.html"), BESIDE);
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("huge/film.mp4").toFile(), "rw")) {
            file.setLength(LENGTH);
        }
        refusesTheFilm(folder);
    }

    @Test
    void asAnEntryOfAZip() throws Exception {
        Path zip = folder.resolve("site.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.setLevel(Deflater.BEST_SPEED);
            out.putNextEntry(new ZipEntry("huge/beside.html"));
            out.write(BESIDE.getBytes(UTF_8));
            out.putNextEntry(new ZipEntry("huge/film.mp4"));
            byte[] zeros = new byte[1 << 20];
            for (long length = 0; length < LENGTH; length += zeros.length) {
                out.write(zeros);
            }
        }
        refusesTheFilm(zip);
    }

    private static void refusesTheFilm(Path source) {
        Trouble refused = assertThrows(Trouble.class, () -> Imports.publish(House.HINODE, source));
        assertTrue(
                refused.getMessage().contains("huge/film.mp4 has 2147483648 bytes; a file may have at most 268435456"),
                refused.getMessage());
    }

    @Test
    void asABodyThatTellsItsLength() throws Exception {
        refusesTheBody(out -> {
            out.write(head("Content-Length: " + LENGTH));
            byte[] zeros = new byte[1 << 20];
            for (long length = 0; length < LENGTH; length += zeros.length) {
                out.write(zeros);
            }
        });
    }

    @Test
    void asABodyThatGoesOnAndOn() throws Exception {
        refusesTheBody(out -> {
            out.write(head("Transfer-Encoding: chunked"));
            byte[] zeros = new byte[1 << 20];
            for (long length = 0; length < LENGTH; length += zeros.length) {
                out.write((Integer.toHexString(zeros.length) + "\r\n").getBytes(US_ASCII));
                out.write(zeros);
                out.write("\r\n".getBytes(US_ASCII));
            }
            out.write("0\r\n\r\n".getBytes(US_ASCII));
        });
    }

    /** What is sent, as far as the office takes it. */
    private interface Body {
        void to(OutputStream out) throws IOException;
    }

    private static void refusesTheBody(Body body) throws Exception {
        try (Socket socket = new Socket("localhost", House.HINODE.ports().office())) {
            Thread sender = new Thread(() -> send(body, socket), "two gigabytes");
            sender.start();
            refusesTheBody(socket);
            socket.close();
            sender.join();
        }
    }

    private static void send(Body body, Socket socket) {
        try {
            OutputStream out = socket.getOutputStream();
            body.to(out);
            out.flush();
        } catch (IOException refused) {
            // The answer says why
        }
    }

    private static byte[] head(String length) throws IOException {
        Map.Entry<String, String> first = new Accounts(House.HINODE, House.base(House.HINODE))
                .passwords()
                .entrySet()
                .iterator()
                .next();
        String account = Base64.getEncoder().encodeToString((first.getKey() + ":" + first.getValue()).getBytes(UTF_8));
        return ("POST /office/import?at=/&publish=true HTTP/1.1\r\nHost: localhost:"
                        + House.HINODE.ports().office() + "\r\nAuthorization: Basic " + account
                        + "\r\nContent-Type: application/zip\r\nConnection: close\r\n" + length + "\r\n\r\n")
                .getBytes(US_ASCII);
    }

    private static void refusesTheBody(Socket socket) throws IOException {
        socket.setSoTimeout(60_000);
        BufferedReader reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
        assertEquals("HTTP/1.1 413 Request Entity Too Large", reader.readLine());
        String answer = reader.lines().collect(Collectors.joining("\n"));
        assertTrue(answer.contains("The archive is longer than 1073741824 bytes"), answer);
    }
}
