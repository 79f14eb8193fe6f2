package org.noren.shared.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/link-v1.openapi.json} to the records that the code sends. */
class LinkDescriptionTest {
    private static final Path DOCUMENT = Path.of("../docs/link-v1.openapi.json");
    private static final Path WANTED = Path.of("target/link-v1.openapi.json");

    @Test
    void theDocumentDescribesTheMessagesAsTheyAre() throws IOException {
        Files.writeString(WANTED, LinkDescription.document());

        assertEquals(
                LinkDescription.document(),
                Files.readString(DOCUMENT),
                "the link's description differs from its messages: copy " + WANTED + " over it");
    }
}
