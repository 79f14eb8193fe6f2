package org.noren.partner.approving;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.noren.shared.page.PagePath;
import org.noren.shared.seal.Digest;
import org.noren.site.content.Revision;

/** The digest of exactly what shoppers would be shown: the bytes, where they lie, and their place in menus and languages. */
final class Imprint {
    private Imprint() {}

    static Digest of(PagePath path, Revision revision) {
        var said = new StringBuilder();
        // Each part with its length, so that no two different wholes read the same
        for (String part : List.of(
                path.value(),
                revision.kind().name(),
                revision.object().hex(),
                revision.mediaType(),
                revision.locale().orElse(""),
                revision.title(),
                revision.order().map(String::valueOf).orElse(""),
                revision.translationKey().orElse(""))) {
            said.append(part.length()).append(':').append(part);
        }
        return Digest.of(said.toString().getBytes(UTF_8));
    }
}
