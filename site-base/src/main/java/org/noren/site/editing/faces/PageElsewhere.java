package org.noren.site.editing.faces;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.Redirect;
import org.noren.site.content.Content;
import org.noren.site.content.ContentReader;
import org.noren.site.content.Opened;
import org.noren.site.content.Saved;

/**
 * The path in the form leads elsewhere, because what lay there was moved. It begins when the form is opened or saved at
 * such a path, and ends when the visitor chooses another one, or wants a page there all the same: old links and bookmarks
 * lead there, so none is put in their way unasked.
 */
@Named
@ViewScoped
public class PageElsewhere implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject
    ContentReader reader;

    @Inject
    PageEditor editor;

    private @Nullable Way way;
    private @Nullable Way meant;

    /**
     * Where a path leads, and who made it lead there.
     *
     * @param direct whether that is a page of the main site's own
     */
    public record Way(String from, String to, boolean direct, String author, Instant since) implements Serializable {
        static Way of(String from, Redirect redirect, String author, Instant since) {
            return new Way(from, redirect.to().value(), redirect.isDirectLink(), author, since);
        }

        Redirect redirect() {
            PagePath there = PagePath.of(to);
            return direct ? Redirect.toMainSite(there) : new Redirect(there);
        }
    }

    /** Whether the form's path leads elsewhere, when the form is opened. */
    boolean meets(PageForm form) {
        String path = form.getPath();
        way = PagePath.refusal(path).isPresent()
                ? null
                : reader.open(PagePath.of(path)).flatMap(PageElsewhere::way).orElse(null);
        return way != null;
    }

    /** Saving was refused; whether that is because the path leads elsewhere. */
    boolean meets(Saved.Stale stale, PageForm form) {
        way = stale.theirs() instanceof Content.Moved moved
                ? Way.of(form.getPath(), moved.redirect(), stale.author(), stale.writtenAt())
                : null;
        return way != null;
    }

    private static Optional<Way> way(Opened opened) {
        return opened.content() instanceof Content.Moved moved
                ? Optional.of(Way.of(
                        opened.item().path().value(),
                        moved.redirect(),
                        opened.revision().author(),
                        opened.revision().writtenAt()))
                : Optional.empty();
    }

    /** The redirect that the visitor has seen at this path and wants a draft in the place of, asked for once. */
    Optional<Redirect> takeMeant(PageForm form) {
        Way known = meant;
        meant = null;
        way = null;
        return Optional.ofNullable(known)
                .filter(chosen -> chosen.from().equals(form.getPath()))
                .map(Way::redirect);
    }

    /** Keeps a draft of what is typed; the path leads on until it is published. */
    public void writeHere() throws IOException {
        meant = way;
        editor.save();
    }

    /** Null while the path leads nowhere else. */
    public @Nullable Way getWay() {
        return way;
    }

    /** The editor of what was moved. */
    public String getThere() {
        Way known = way;
        return known == null ? "" : PageActions.editor(PagePath.of(known.to()));
    }
}
