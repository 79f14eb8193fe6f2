package org.noren.site.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.noren.shared.page.PagePath;
import org.noren.site.office.ReasonWords;
import org.noren.site.office.Texts;

/** Each refusal leaves the site as it was, and the same source without the fault is taken. */
class RefusingAnImportTest {
    private static final ImportOrder ORDER = ImportOrder.by("hanako");

    @TempDir
    private Path temporary;

    private final MapTarget site = new MapTarget();

    @BeforeEach
    void its_valid_twin_is_taken() throws IOException {
        var twin = new MapTarget();
        Path zip = SourceFixture.shop().zip(temporary);
        assertInstanceOf(ImportOutcome.Done.class, new SiteImport(twin, ImportLimits.USUAL).run(zip, ORDER));
        assertEquals(7, twin.paths().size());
    }

    private List<String> refusal(Path source, ImportLimits limits, ImportOrder order) throws IOException {
        ImportOutcome outcome = new SiteImport(site, limits).run(source, order);
        assertEquals(Set.of(), site.paths());
        assertEquals(Set.of(), site.published);
        List<String> reasons =
                assertInstanceOf(ImportOutcome.Refused.class, outcome).reasons();
        reasons.forEach(RefusingAnImportTest::assertToldInJapanese);
        return reasons;
    }

    private static void assertToldInJapanese(String reason) {
        String told = new ReasonWords(Texts.in(Locale.JAPANESE)).inList(reason);
        assertTrue(told.matches("(?s).*\\p{IsHiragana}.*"), told);
    }

    @Test
    void what_is_approved_first_is_imported_without_publishing_only() throws IOException {
        site.asksFirst = true;
        Path zip = SourceFixture.shop().zip(temporary);
        assertTrue(refusal(zip).startsWith("What this site shows is approved first"));
        assertInstanceOf(ImportOutcome.Done.class, new SiteImport(site, ImportLimits.USUAL).run(zip, ORDER));
    }

    private String refusal(Path source) throws IOException {
        return String.join("; ", refusal(source, ImportLimits.USUAL, ORDER.published()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.html", "a/../../evil.html", "/etc/evil.html", "a\\..\\evil.html", "C:/evil.html"})
    void an_archive_with_a_name_that_leaves_it(String name) throws IOException {
        assertTrue(refusal(SourceFixture.shop().page(name, "x").zip(temporary)).contains("would lead out of"));
    }

    @Test
    void a_reserved_path_at_the_root_or_by_the_prefix() throws IOException {
        String reasons = refusal(SourceFixture.shop()
                .page("office/index.html", "x")
                .page("Link/v1.html", "x")
                .with("WEB-INF/web.css", "x{}")
                .zip(temporary));
        assertTrue(reasons.contains("office/index.html would go to /office/"), reasons);
        assertTrue(reasons.contains("Link/v1.html") && reasons.contains("WEB-INF/web.css"), reasons);
        var below = ORDER.at(PagePath.of("/office/"));
        assertEquals(
                5,
                refusal(SourceFixture.shop().zip(temporary), ImportLimits.USUAL, below)
                        .size());
    }

    @Test
    void a_file_that_is_not_what_its_name_says() throws IOException {
        String reasons = refusal(SourceFixture.shop()
                .with("img/a.png", "<html><script>x()</script></html>")
                .with("b.pdf", SourceFixture.PNG)
                .zip(temporary));
        assertTrue(reasons.contains("img/a.png: it is named .png but its content is not"), reasons);
        assertTrue(reasons.contains("b.pdf: it is named .pdf but holds image/png"), reasons);
    }

    @Test
    void a_bomb_by_ratio() throws IOException {
        byte[] noughts = new byte[64 << 20];
        System.arraycopy(SourceFixture.PNG, 0, noughts, 0, SourceFixture.PNG.length);
        String reasons = refusal(SourceFixture.shop().with("bomb.png", noughts).zip(temporary));
        assertTrue(reasons.contains("bomb.png grows to more than 200 times"), reasons);
    }

    @Test
    void a_bomb_by_total_length_and_one_by_number() throws IOException {
        Path zip = SourceFixture.shop().zip(temporary);
        var little = new ImportLimits(100, 1000, 500, 1000, 200);
        assertTrue(refusal(zip, little, ORDER).get(0).contains("together are longer than 500 bytes"));
        var few = new ImportLimits(6, 1000, 10_000, 1000, 200);
        assertTrue(refusal(zip, few, ORDER).get(0).contains("7 entries; at most 6"));
        Path folder = SourceFixture.shop().folder(temporary);
        assertTrue(refusal(folder, few, ORDER).get(0).contains("more than 6 files"));
    }

    @Test
    void a_file_of_two_gigabytes() throws IOException {
        Path folder = SourceFixture.shop().folder(temporary);
        try (var file = new RandomAccessFile(folder.resolve("big.png").toFile(), "rw")) {
            file.setLength(2L << 30);
        }
        assertEquals("big.png has 2147483648 bytes; a file may have at most 268435456", refusal(folder));
    }

    @Test
    void a_file_that_is_longer_than_the_archive_says() throws IOException {
        Path zip = SourceFixture.shop().with("long.txt", "x".repeat(2000)).zip(temporary);
        var limits = new ImportLimits(100, 1000, 100_000, 1000, 200);
        assertTrue(refusal(zip, limits, ORDER).get(0).startsWith("long.txt has 2000 bytes"));
        byte[] bytes = Files.readAllBytes(zip);
        for (int i = 0; i + 28 < bytes.length; i++)
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                // The directory's entry tells a length of ten bytes for every file.
                bytes[i + 24] = 10;
                bytes[i + 25] = 0;
            }
        Files.write(zip, bytes);
        assertTrue(refusal(zip, limits, ORDER).get(0).startsWith("long.txt is longer than the 1000 bytes"));
    }

    @Test
    void something_that_is_no_archive_and_nothing_at_all() throws IOException {
        Path text = Files.writeString(temporary.resolve("a.zip"), "hello", StandardCharsets.UTF_8);
        assertTrue(refusal(text).startsWith("The archive cannot be read as a zip"));
        assertTrue(refusal(temporary.resolve("gone")).contains("neither a folder nor a zip"));
        assertTrue(refusal(Files.createDirectory(temporary.resolve("empty"))).startsWith("There is nothing to import"));
    }
}
