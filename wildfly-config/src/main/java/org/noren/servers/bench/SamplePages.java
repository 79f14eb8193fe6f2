package org.noren.servers.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Pages of words drawn at random from a fixed seed: they compress about as prose does, and are the same at every run. */
final class SamplePages {
    private static final String[] WORDS =
            ("iron kettle broom cedar bowl indigo cloth lacquer tray steam rice knife whetstone "
                            + "river paper lantern charcoal ladle bamboo sieve pickle barrel mountain winter morning guest carpenter repair "
                            + "handle grain polish copper wire thread needle basket straw rope festival shelf market street bridge")
                    .split(" ");

    private SamplePages() {}

    /** @param bytes about how long the page is to be */
    static String page(String title, int bytes, long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><title>" + title
                + "</title></head><body><main><h1>" + title + "</h1><p>");
        while (text.length() < bytes) {
            text.append(WORDS[random.nextInt(WORDS.length)])
                    .append(random.nextInt(1000))
                    .append(random.nextInt(14) == 0 ? ".</p>\n<p>" : " ");
        }
        return text.append("</p></main></body></html>").toString();
    }

    /** This many pages, 10 to 50 KB each, by their names in a zip: {@code folder/p0.html} and so on. */
    static Map<String, String> pages(String folder, int pages, long seed) {
        Map<String, String> made = new LinkedHashMap<>();
        for (int i = 0; i < pages; i++) {
            int size = 10_000 + new Random(seed + i).nextInt(40_000);
            made.put(folder + "/p" + i + ".html", page("Page " + i + " of " + seed, size, seed + i));
        }
        return made;
    }

    /** What only this page says. */
    static String title(String page) {
        return page.substring(page.indexOf("<title>") + "<title>".length(), page.indexOf("</title>"));
    }

    /** A zip of this many {@link #pages}. */
    static byte[] site(String folder, int pages, long seed) throws IOException {
        return zip(pages(folder, pages, seed));
    }

    static byte[] zip(Map<String, String> pages) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> page : pages.entrySet()) {
                add(zip, page.getKey(), page.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /** A zip of one page. */
    static byte[] one(String path, String html) throws IOException {
        return zip(Map.of(path, html));
    }

    private static void add(ZipOutputStream zip, String name, String html) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(html.getBytes(UTF_8));
    }
}
