package org.noren.servers.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A site that does not fit into a heap: its pages in one archive, its pictures, 1 GB that nothing compresses, in others.
 *
 * @param pages how many there are
 * @param pictures the same
 */
record BigSite(int pages, int pictures) {
    private static final int PAGES = 10_000;
    private static final int PICTURES = 512;
    private static final int SEED = 4_711;
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    /** @param part of how many that are as large, this one is */
    static BigSite part(int part) {
        return new BigSite(Math.max(1, PAGES / part), Math.max(4, PICTURES / part));
    }

    /** Of all pictures, in millions of bytes. */
    long megabytes() {
        return pictures * 2_125L / 1_000;
    }

    static String pagePath(int page) {
        return "/big/p" + page + ".html";
    }

    /** Stands in that page and in no other one. */
    static String words(int page) {
        return "Page number " + page + " of the big site";
    }

    void writePages(Path zip) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(zip)))) {
            for (int page = 0; page < pages; page++) {
                int size = 10_000 + new Random(SEED + page).nextInt(40_000);
                add(
                        out,
                        pagePath(page),
                        SamplePages.page(words(page), size, SEED + page).getBytes(UTF_8));
            }
        }
    }

    static String picturePath(int picture) {
        return "/pictures/n" + picture + ".png";
    }

    /** Every other one is one object, as long as objects get, and the next one is in pieces, the last of them short. */
    static byte[] picture(int picture) {
        Random random = new Random(SEED + picture);
        byte[] bytes = new byte[picture % 2 == 0 ? 1_000_000 : 3_200_000 + random.nextInt(100_000)];
        random.nextBytes(bytes);
        System.arraycopy(SIGNATURE, 0, bytes, 0, SIGNATURE.length);
        return bytes;
    }

    void writePictures(Path zip, int from, int to) throws IOException {
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(zip));
                ZipOutputStream out = new ZipOutputStream(file, US_ASCII)) {
            out.setLevel(Deflater.NO_COMPRESSION);
            for (int picture = from; picture < to; picture++) {
                add(out, picturePath(picture), picture(picture));
            }
        }
    }

    private static void add(ZipOutputStream out, String path, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(path.substring(1)));
        out.write(content);
        out.closeEntry();
    }
}
