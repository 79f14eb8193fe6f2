package org.noren.site.importing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A little site's files, as a folder or as a zip. */
public final class SourceFixture {
    static final byte[] PNG = "\u0089PNG\r\n\u001a\n....".getBytes(StandardCharsets.ISO_8859_1);

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    public SourceFixture with(String name, String content) {
        return with(name, content, StandardCharsets.UTF_8);
    }

    public SourceFixture with(String name, String content, Charset charset) {
        return with(name, content.getBytes(charset));
    }

    public SourceFixture with(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    public SourceFixture page(String name, String body) {
        return with(name, "<html lang=\"ja\"><head><title>" + name + "</title></head><body>" + body + "</body></html>");
    }

    public SourceFixture without(String name) {
        files.remove(name);
        return this;
    }

    /** Three pages, a layout, a fragment, a style sheet, and a picture. */
    public static SourceFixture shop() {
        return new SourceFixture()
                .with(
                        "_layouts/shop.html",
                        "<html><head><link rel=\"stylesheet\" href=\"/css/shop.css\"></head>"
                                + "<body><main data-slot=\"content\"></main><footer data-slot=\"footer\"></footer></body></html>")
                .with("_slots/footer.ja.html", "<p><a href=\"about/\">about</a></p>")
                .with("css/shop.css", "body{background:url(../img/cloth.png)}")
                .with("img/cloth.png", PNG)
                .page(
                        "index.html",
                        "<p><a href=\"about/index.html\">about</a><img src=\"img/cloth.png\" alt=\"cloth\"></p>")
                .page("about/index.html", "<p><a href=\"../goods/noren.html#price\">goods</a></p>")
                .page("goods/noren.html", "<p><a href=\"..\">home</a> <a href=\"/about\">about</a></p>");
    }

    Path folder(Path parent) {
        Path folder = parent.resolve("site");
        files.forEach((name, content) -> {
            try {
                Files.createDirectories(folder.resolve(name).getParent());
                Files.write(folder.resolve(name), content);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
        return folder;
    }

    public Path zip(Path parent) {
        return zip(parent, StandardCharsets.UTF_8);
    }

    Path zip(Path parent, Charset names) {
        Path archive = parent.resolve("site.zip");
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out, names)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return archive;
    }
}
