package org.noren.partner.approving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.noren.shared.edition.Kind;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Content;
import org.noren.site.content.ContentReader;
import org.noren.site.content.Contents;
import org.noren.site.content.Item;
import org.noren.site.content.Opened;
import org.noren.site.content.Revision;
import org.noren.site.editing.Difference;

/** What a yes would change for shoppers, for who is to say it. */
@ApplicationScoped
@Transactional
public class WhatWouldChange {
    private static final int LONGEST_TEXT = 1 << 20;

    private final Contents contents;
    private final ContentReader reader;

    @Inject
    WhatWouldChange(Contents contents, ContentReader reader) {
        this.contents = contents;
        this.reader = reader;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected WhatWouldChange() {
        this(null, null);
    }

    /** Number of the revision that shoppers see. */
    public Optional<Integer> shown(ApprovalRequest wish) {
        return contents.find(wish.path()).flatMap(Item::published);
    }

    /** By words, of what is text; where shoppers see nothing yet, nothing is told apart. */
    public Difference difference(ApprovalRequest wish) {
        Optional<Opened> before = shown(wish).flatMap(number -> reader.open(wish.path(), number));
        Optional<Opened> after = reader.open(wish.path(), wish.itself().number());
        return before.flatMap(old -> after.map(young -> between(old, young))).orElse(Difference.NONE);
    }

    private static Difference between(Opened old, Opened young) {
        Optional<String> before = text(old);
        Optional<String> after = text(young);
        return before.isPresent() && after.isPresent()
                ? Difference.ofText(before.get(), after.get())
                : Difference.between(old.content(), young.content());
    }

    /** Of a style sheet or another text that is not too long. */
    private static Optional<String> text(Opened opened) {
        Revision revision = opened.revision();
        if (!(opened.content() instanceof Content.File file)
                || revision.size() > LONGEST_TEXT
                || !revision.mediaType().startsWith("text/")) return Optional.empty();
        try (InputStream in = file.source().open()) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("A file in the store could not be read", e);
        }
    }

    /** Whether it can be looked at among what shoppers see: pages, fragments and layouts. */
    public boolean isPage(ApprovalRequest wish) {
        return kind(wish.path())
                .filter(kind -> kind == Kind.PAGE || kind == Kind.LAYOUT)
                .isPresent();
    }

    /** Of a direct link, the main site's page. */
    public Optional<PagePath> leadsTo(ApprovalRequest wish) {
        return reader.open(wish.path(), wish.itself().number())
                .map(Opened::content)
                .filter(Content.Moved.class::isInstance)
                .map(content -> ((Content.Moved) content).redirect().to());
    }

    public boolean isFile(ApprovalRequest wish) {
        return kind(wish.path()).equals(Optional.of(Kind.ASSET));
    }

    private Optional<Kind> kind(PagePath path) {
        return contents.find(path).map(Item::kind);
    }

    public boolean isPicture(PagePath path) {
        return contents.find(path)
                .flatMap(item -> contents.revision(path, item.latest()))
                .filter(revision -> revision.mediaType().startsWith("image/"))
                .isPresent();
    }
}
