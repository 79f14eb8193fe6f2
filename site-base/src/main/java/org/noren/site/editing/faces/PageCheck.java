package org.noren.site.editing.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.Sanitised.Removed;
import org.noren.shared.page.SanitisingPolicy;
import org.noren.site.content.Content;
import org.noren.site.content.ContentReader;
import org.noren.site.content.Contents;
import org.noren.site.content.Opened;
import org.noren.site.editing.Autosave;
import org.noren.site.editing.Difference;
import org.noren.site.editing.Typed;
import org.noren.site.office.faces.OfficeFrame;

/** What saving and publishing would do, told before it is done: what is taken out, what changes, who else is writing. */
@Named
@RequestScoped
public class PageCheck {
    @Inject
    PageEditor editor;

    @Inject
    PageConflict conflict;

    @Inject
    Contents contents;

    @Inject
    ContentReader reader;

    @Inject
    Autosave autosave;

    @Inject
    OfficeFrame frame;

    private @Nullable Told told;

    /** What was found out about a text; the fields change within a request, so it is found out again when they did. */
    private record Told(Typed typed, List<Removed> removed, Difference difference) {}

    private Told told() {
        Told known = told;
        if (known == null || !known.typed().equals(editor.getForm().typed())) {
            known = new Told(editor.getForm().typed(), removals(), changes());
            told = known;
        }
        return known;
    }

    private List<Removed> removals() {
        String body = editor.getForm().getBody();
        SanitisingPolicy policy = SanitisingPolicy.CURRENT;
        return (editor.getForm().isLayoutItself() ? policy.sanitiseLayout(body) : policy.sanitise(body)).removed();
    }

    private Difference changes() {
        return published()
                .flatMap(shown -> editor.getForm().clean().map(mine -> Difference.between(shown, mine)))
                .orElse(Difference.NONE);
    }

    /** What the page may not hold. */
    public List<Removed> getRemoved() {
        return told().removed();
    }

    public String why(Removed removal) {
        return frame.text("removed." + removal.reason());
    }

    /** What shoppers will see differently; nothing while they see nothing of it. */
    public Difference getDifference() {
        return told().difference();
    }

    /** Whether shoppers see an earlier state of the page. */
    public boolean isCompared() {
        return published().isPresent();
    }

    private Optional<Content> published() {
        if (editor.isFresh()) return Optional.empty();
        PagePath path = PagePath.of(editor.getForm().getPath());
        return contents.find(path).flatMap(item -> item.published()).flatMap(number -> content(path, number));
    }

    private Optional<Content> content(PagePath path, int number) {
        return reader.open(path, number).map(Opened::content);
    }

    public List<Autosave.Writer> getOthers() {
        return editor.isFresh()
                ? List.of()
                : autosave.alsoWriting(frame.person().name(), editor.getForm().getPath());
    }

    /** From what the other one saved to what the visitor would save. */
    public Difference getAgainstTheirs() {
        PageConflict.Theirs theirs = conflict.getTheirs();
        if (theirs == null) return Difference.NONE;
        return content(PagePath.of(editor.getForm().getPath()), theirs.number())
                .flatMap(other -> editor.getForm().clean().map(mine -> Difference.between(other, mine)))
                .orElse(Difference.NONE);
    }
}
