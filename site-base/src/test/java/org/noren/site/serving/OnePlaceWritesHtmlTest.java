package org.noren.site.serving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** HTML goes out unescaped in one view only: the one that shows what the renderer made (V1). */
class OnePlaceWritesHtmlTest {
    private static final Path PROJECT = Path.of("..");
    private static final String RENDERED = "site-base/src/main/webapp/shop/page.xhtml";

    @Test
    void noOtherViewSwitchesEscapingOff() {
        List<String> unescaped = views().filter(view -> text(view).matches("(?s).*escape\\s*=.*"))
                .map(OnePlaceWritesHtmlTest::name)
                .toList();

        assertEquals(List.of(RENDERED), unescaped);
    }

    /** {@code onPostback} is Faces' own word about a view's action and never reaches a browser. */
    @Test
    void noViewBringsScriptOrStyleThatThePolicyWouldBlock() {
        List<String> blocked = views().filter(view ->
                        text(view).matches("(?is).*<script|.*<style|.*\\sstyle\\s*=|.*\\son(?!Postback)[a-z]+\\s*=.*"))
                .map(OnePlaceWritesHtmlTest::name)
                .toList();

        assertEquals(List.of(), blocked);
        assertTrue(views().count() > 5, "the views are no longer where this test looks for them");
    }

    private static Stream<Path> views() {
        try {
            return Stream.of("site-base", "main-ear/web", "partner-war")
                    .map(module -> PROJECT.resolve(module).resolve("src/main/webapp"))
                    .filter(Files::isDirectory)
                    .flatMap(OnePlaceWritesHtmlTest::below)
                    .filter(file -> file.toString().endsWith(".xhtml"));
        } catch (UncheckedIOException e) {
            throw new AssertionError("the views cannot be read", e);
        }
    }

    private static Stream<Path> below(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path view) {
        try {
            return Files.readString(view);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path view) {
        return PROJECT.relativize(view).toString();
    }
}
