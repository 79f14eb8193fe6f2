package org.noren.site.assets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.noren.shared.edition.Kind;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Content;
import org.noren.site.content.ContentReader;
import org.noren.site.content.Contents;
import org.noren.site.content.Opened;
import org.noren.site.content.Revision;
import org.noren.site.content.State;
import org.noren.site.content.Use;

/** One file: what it is, where it is used, and all that ever lay in its place. */
@ApplicationScoped
@Transactional
public class AssetFacts {
    @Inject
    Contents contents;

    @Inject
    ContentReader reader;

    /**
     * @param history all revisions, the newest first
     * @param size of a picture in pixels, where that is known
     */
    public record Facts(Opened newest, List<Revision> history, List<Use> uses, Optional<PictureSize> size) {}

    /** Empty when no file lies there. */
    public Optional<Facts> of(PagePath path) {
        return reader.open(path)
                .filter(opened -> opened.item().kind() == Kind.ASSET)
                .filter(opened -> opened.item().state() != State.DELETED)
                .map(opened ->
                        new Facts(opened, contents.history(path), contents.uses(Set.of(path)), pictureSize(opened)));
    }

    private static Optional<PictureSize> pictureSize(Opened opened) {
        if (AssetKind.ofType(opened.revision().mediaType()) != AssetKind.PICTURE) return Optional.empty();
        try (InputStream in = ((Content.File) opened.content()).source().open()) {
            return PictureSize.of(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The picture at " + opened.item().path() + " could not be read", e);
        }
    }
}
