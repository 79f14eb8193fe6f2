package org.noren.site.assets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HowLargeAPictureIsTest {
    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp"})
    void its_beginning_tells(String format) throws IOException {
        assertEquals(Optional.of(new PictureSize(32, 20)), size(picture(format)));
    }

    @Test
    void what_is_broken_or_no_picture_with_pixels_has_none() throws IOException {
        assertEquals(Optional.empty(), size("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(UTF_8)));
        assertEquals(Optional.empty(), size(new byte[0]));
        assertEquals(Optional.empty(), size(Arrays.copyOf(picture("png"), 12)));
        assertEquals(Optional.empty(), size(Arrays.copyOf(picture("jpg"), 30)));
    }

    private static Optional<PictureSize> size(byte[] picture) {
        return PictureSize.of(new ByteArrayInputStream(picture));
    }

    private static byte[] picture(String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(32, 20, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }
}
