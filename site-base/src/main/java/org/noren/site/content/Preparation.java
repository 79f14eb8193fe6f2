package org.noren.site.content;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.noren.shared.edition.Chunks;
import org.noren.shared.page.Layout;
import org.noren.shared.page.MediaTypes;
import org.noren.shared.page.MediaTypes.Verdict;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.References;
import org.noren.shared.page.Sanitised.Removed;
import org.noren.shared.page.SanitisingPolicy;
import org.noren.shared.seal.Digest;
import org.noren.site.content.Content.File;
import org.noren.site.content.Content.LayoutText;
import org.noren.site.content.Content.Moved;
import org.noren.site.content.Content.PageText;
import org.noren.site.content.Reference.Role;
import org.noren.site.content.Revision.Words;
import org.noren.site.store.Chunker;
import org.noren.site.store.ObjectStore.Kept;

/**
 * Makes drafts ready to be kept: pages and layouts are sanitised here, where they are written (decision 7), and files
 * are checked against their names. It writes nothing.
 */
final class Preparation {
    private static final String OBJECT_TYPE = "application/json";

    private Preparation() {}

    /** @throws Unfit with the reason, when the draft can never be kept */
    static Prepared of(Draft draft) throws Unfit {
        if (draft.content() instanceof PageText text) {
            return page(draft.path(), text);
        }
        if (draft.content() instanceof LayoutText text) {
            return layout(text.layout());
        }
        if (draft.content() instanceof Moved moved) {
            return moved(moved);
        }
        return file(draft.path(), (File) draft.content());
    }

    private static Prepared page(PagePath path, PageText text) throws Unfit {
        var given = text.page();
        var sanitised = SanitisingPolicy.CURRENT.sanitise(given.body());
        var page = new Page(given.locale(), given.title(), given.description(), given.layout(), sanitised.html());
        var variant = VariantPath.of(path);
        var references = references(References.of(page, VariantPath.shownAt(path)));
        if (variant.isPresent()) {
            // its page has a place in the menu and among the languages, and keeps it
            text = PageText.of(page);
        }
        if (variant.flatMap(VariantPath::block).isEmpty()) {
            references.add(Reference.of(Role.LAYOUT, Layout.path(page.layout())));
        }
        return text(
                new PageText(page, text.order(), text.translationKey()),
                page.bytes(),
                new Words(Optional.of(page.locale()), page.title(), text.order(), text.translationKey()),
                references,
                sanitised.removed());
    }

    private static Prepared layout(Layout given) throws Unfit {
        var sanitised = SanitisingPolicy.CURRENT.sanitiseLayout(given.html());
        try {
            var layout = Layout.of(given.name(), sanitised.html());
            return text(
                    new LayoutText(layout),
                    layout.bytes(),
                    Words.NONE,
                    references(References.of(layout)),
                    sanitised.removed());
        } catch (IllegalArgumentException e) {
            throw new Unfit("after sanitising it is no layout: " + e.getMessage());
        }
    }

    /** Whoever needs a file under its old path needs it under the new one; a page is only led to. */
    private static Prepared moved(Moved moved) throws Unfit {
        var to = moved.redirect().to();
        if (moved.redirect().isDirectLink()) {
            return text(moved, moved.redirect().bytes(), Words.NONE, Set.of(), List.of());
        }
        return text(
                moved,
                moved.redirect().bytes(),
                Words.NONE,
                Set.of(Reference.of(MediaTypes.isPage(to) ? Role.LINK : Role.ASSET, to)),
                List.of());
    }

    private static Prepared text(
            Content clean, byte[] object, Words words, Set<Reference> references, List<Removed> removed) throws Unfit {
        if (object.length > Chunks.LONGEST_OBJECT) {
            throw new Unfit("it has " + object.length + " bytes, and at most " + Chunks.LONGEST_OBJECT + " are kept");
        }
        var kept = new Kept(Digest.of(object), object.length);
        return new Prepared(clean, kept, Optional.of(object), OBJECT_TYPE, words, references, removed);
    }

    private static Prepared file(PagePath path, File file) throws Unfit {
        try (var in = new BufferedInputStream(file.source().open())) {
            var start = start(path, in);
            var verdict = MediaTypes.check(path, start);
            if (verdict instanceof Verdict.Refused refused) {
                throw new Unfit("it " + refused.why());
            }
            var mediaType = ((Verdict.Accepted) verdict).mediaType();
            var kept = Chunker.measure(in, Chunks.LONGEST_ASSET)
                    .orElseThrow(() -> new Unfit("it has more than " + Chunks.LONGEST_ASSET + " bytes"));
            var references = mediaType.startsWith("text/css")
                    ? references(References.ofCss(new String(start, StandardCharsets.UTF_8), path))
                    : Set.<Reference>of();
            return new Prepared(file, kept, Optional.empty(), mediaType, Words.NONE, references, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException("The file for " + path + " could not be read", e);
        }
    }

    /** As much as the check wants to see; the stream then stands at its beginning again. */
    private static byte[] start(PagePath path, BufferedInputStream in) throws IOException {
        var length = MediaTypes.isReadWhole(path) ? MediaTypes.LONGEST_TEXT + 1 : MediaTypes.START;
        in.mark(length + 1);
        var start = in.readNBytes(length);
        in.reset();
        return start;
    }

    private static Set<Reference> references(References found) {
        Set<Reference> references = new HashSet<>();
        found.assets().forEach(path -> references.add(Reference.of(Role.ASSET, path)));
        found.links().forEach(path -> references.add(Reference.of(Role.LINK, path)));
        return references;
    }

    /** A draft that can never be kept. */
    static final class Unfit extends Exception {
        private static final long serialVersionUID = 1L;

        private final String reason;

        /** @param reason ends a sentence that begins with the draft's path */
        Unfit(String reason) {
            super(reason);
            this.reason = reason;
        }

        Refusal at(PagePath path) {
            return new Refusal(path, reason);
        }
    }
}
