package org.noren.servers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportsAsTypedTest {

    @TempDir
    Path folder;

    @Test
    void everyOptionIsUnderstoodInAnyOrder() {
        ImportRequest request = ImportRequest.parse(
                List.of("--at", "/docs", folder.toString(), "--site", "naha", "--dry-run", "--publish"));
        assertEquals(new ImportRequest(folder, "/docs", true, true, "naha"), request);
        assertEquals(new ImportRequest(folder, "/", false, false, ""), ImportRequest.parse(List.of(folder.toString())));
    }

    @Test
    void whatIsNotUnderstoodIsNamed() {
        String here = folder.toString();
        assertRefused("--force", here, "--force");
        assertRefused("--at", here, "--at");
        assertRefused("docs", here, "--at", "docs");
        assertRefused("no-such", folder.resolve("no-such").toString());
        assertRefused("DIR|ZIP");
    }

    @Test
    void aFolderIsPackedWithItsNamesAndWithoutItsHistory() throws Exception {
        Files.createDirectories(folder.resolve("商品/.git"));
        Files.writeString(folder.resolve("商品/包丁.html"), "<p>");
        Files.writeString(folder.resolve("商品/.git/config"), "secret");
        Path archive = folder.resolveSibling(folder.getFileName() + ".zip");
        try {
            assertEquals(1, FolderArchive.pack(folder, archive, FolderArchive.LONGEST));
            try (ZipFile zip = new ZipFile(archive.toFile(), UTF_8)) {
                assertEquals(
                        "商品/包丁.html", zip.stream().findFirst().orElseThrow().getName());
            }
        } finally {
            Files.deleteIfExists(archive);
        }
    }

    @Test
    void aReportIsReadAsLines() {
        String report = """
                {"imported": 2, "skipped": [], "deadLinks": [{"page":"/a.html","link":"/b.html","why":null}]}
                """;
        assertEquals(
                List.of("imported: 2", "skipped: none", "deadLinks: 1", "  /a.html, /b.html"),
                ReportText.of(Json.createReader(new StringReader(report)).read()));
    }

    private static void assertRefused(String named, String... typed) {
        Trouble trouble = assertThrows(Trouble.class, () -> ImportRequest.parse(List.of(typed)));
        assertTrue(trouble.getMessage().contains(named), trouble.getMessage());
    }
}
