package org.noren.site.assets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** How wide and high a picture is, read from its beginning; the picture itself is never unpacked. */
public record PictureSize(int width, int height) {
    /** Longer beginnings hold something else than a picture. */
    private static final int READ = 256 * 1024;

    /** Empty for what is no picture with pixels, or of a kind that Java does not know. */
    static Optional<PictureSize> of(InputStream picture) {
        try (var beginning = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture.readNBytes(READ)))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(beginning);
            return readers.hasNext() ? Optional.of(read(readers.next(), beginning)) : Optional.empty();
        } catch (IOException | RuntimeException broken) {
            return Optional.empty();
        }
    }

    private static PictureSize read(ImageReader reader, MemoryCacheImageInputStream beginning) throws IOException {
        try {
            reader.setInput(beginning, true, true);
            return new PictureSize(reader.getWidth(0), reader.getHeight(0));
        } finally {
            reader.dispose();
        }
    }
}
