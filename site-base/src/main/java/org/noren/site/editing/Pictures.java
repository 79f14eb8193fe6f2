package org.noren.site.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.noren.shared.edition.Kind;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.References;
import org.noren.site.content.Content;
import org.noren.site.content.ContentDesk;
import org.noren.site.content.ContentReader;
import org.noren.site.content.Contents;
import org.noren.site.content.Draft;
import org.noren.site.content.Item;
import org.noren.site.content.Opened;
import org.noren.site.content.Refusal;
import org.noren.site.content.Saved;
import org.noren.site.content.State;
import org.noren.site.content.VariantPath;
import org.noren.site.office.Audit;

/**
 * Pictures that come with a page while it is written. They lie in the page's folder as drafts, checked as all files are;
 * nobody outside the office sees one until a page that shows it is published. S31.
 */
@ApplicationScoped
@Transactional
public class Pictures {
    private static final Set<String> KINDS = Set.of("png", "jpg", "jpeg", "gif", "webp", "avif", "svg");
    private static final PagePath ELSEWHERE = PagePath.of("/img/");
    private static final int TRIES = 100;

    @Inject
    ContentDesk desk;

    @Inject
    Contents contents;

    @Inject
    ContentReader reader;

    @Inject
    Audit audit;

    /** What became of a picture. */
    public sealed interface Result {
        record Kept(PagePath path) implements Result {}

        /** Its name does not end like a picture's. */
        record NoPicture() implements Result {}

        record Refused(Refusal why) implements Result {}
    }

    /** Keeps a picture beside a page, under its own name or, when that is taken, with a number. */
    public Result keep(PagePath page, String name, Content.Source bytes, String author) {
        String clean = clean(name);
        int dot = clean.lastIndexOf('.');
        if (dot < 1 || !KINDS.contains(clean.substring(dot + 1))) return new Result.NoPicture();
        String folder = folder(page);
        for (int i = 1; i <= TRIES; i++) {
            String numbered = i == 1 ? clean : clean.substring(0, dot) + "-" + i + clean.substring(dot);
            if (PagePath.refusal(folder + numbered).isPresent()) return new Result.NoPicture();
            PagePath place = PagePath.of(folder + numbered);
            Optional<Result> result =
                    isFree(place) ? keep(new Draft(place, new Content.File(bytes)), author) : Optional.empty();
            if (result.isPresent()) return result.get();
        }
        return new Result.Refused(
                new Refusal(PagePath.of(folder + clean), TRIES + " pictures of that name lie there already"));
    }

    /** Empty if somebody else took the place meanwhile. */
    private Optional<Result> keep(Draft draft, String author) {
        Saved saved = desk.save(draft, 0, author);
        if (saved instanceof Saved.Stale) return Optional.empty();
        if (saved instanceof Saved.Refused refused) return Optional.of(new Result.Refused(refused.refusal()));
        audit.did("save", draft.path().value());
        return Optional.of(new Result.Kept(draft.path()));
    }

    private boolean isFree(PagePath place) {
        return contents.find(place)
                .map(Item::state)
                .filter(state -> state != State.DELETED)
                .isEmpty();
    }

    /** A file's name as it can stand in a path. Small letters, digits and the letters of other scripts stay; anything else becomes a hyphen. */
    public static String clean(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String even = Normalizer.normalize(last, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return even.replaceAll("[^\\p{L}\\p{M}\\p{N}._-]+", "-").replaceAll("^[.-]+", "");
    }

    private static String folder(PagePath place) {
        PagePath page = VariantPath.shownAt(place);
        String path = (page.isInternal() ? ELSEWHERE : page).value();
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** The pictures that these pages show and shoppers cannot get yet: whoever publishes the pages publishes them too. */
    public Set<PagePath> comingWith(Collection<PagePath> pages) {
        Set<PagePath> pictures = new TreeSet<>();
        for (PagePath page : pages) {
            reader.open(page)
                    .map(Opened::content)
                    .filter(Content.PageText.class::isInstance)
                    .map(content -> References.of(((Content.PageText) content).page(), VariantPath.shownAt(page)))
                    .ifPresent(references -> pictures.addAll(references.assets()));
        }
        pictures.removeIf(path -> contents.find(path)
                .filter(item -> item.kind() == Kind.ASSET && item.state() == State.DRAFT)
                .isEmpty());
        return pictures;
    }

    /** The newest bytes of a picture, published or not; empty when there is no picture. */
    public Optional<Picture> find(PagePath path) {
        return reader.open(path)
                .filter(opened -> opened.item().kind() == Kind.ASSET)
                .filter(opened -> opened.revision().mediaType().startsWith("image/"))
                .map(Pictures::picture);
    }

    private static Picture picture(Opened opened) {
        return new Picture(
                opened.revision().mediaType(), opened.revision().size(), ((Content.File) opened.content()).source());
    }

    public record Picture(String mediaType, long size, Content.Source bytes) {}
}
