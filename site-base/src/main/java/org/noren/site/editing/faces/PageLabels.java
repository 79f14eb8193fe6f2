package org.noren.site.editing.faces;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Contents;
import org.noren.site.content.Label;
import org.noren.site.office.faces.OfficeFrame;

/**
 * The field with a page's labels. They are no part of its text: saving the form sets those that were written and takes those
 * away that were deleted, and leaves alone what somebody else set meanwhile.
 */
@Named
@ViewScoped
public class PageLabels implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int OFFERED = 30;

    @Inject
    Contents contents;

    @Inject
    Handling handling;

    @Inject
    OfficeFrame frame;

    private String text = "";
    private String shown = "";

    void show(String path) {
        shown = PagePath.refusal(path).isPresent() ? "" : String.join(", ", contents.labelsOf(PagePath.of(path)));
        text = shown;
    }

    /** The key of a text that says what is wrong with the field. */
    Optional<String> problem() {
        try {
            Label.several(text);
            return Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.of("page.problem.labels");
        }
    }

    /** Only where there is no {@link #problem}. */
    void keep(PagePath path) {
        Set<Label> now = Label.several(text);
        Set<Label> before = Label.several(shown);
        Set<Label> set = without(now, before);
        Set<Label> gone = without(before, now);
        if (set.isEmpty() && gone.isEmpty()) return;
        handling.relabel(path, set, gone);
    }

    private static Set<Label> without(Collection<Label> all, Collection<Label> some) {
        Set<Label> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    /** The rule, and what is in use. */
    public String getHint() {
        String used =
                contents.labels(OFFERED).keySet().stream().collect(Collectors.joining(frame.text("pages.list-comma")));
        return used.isEmpty() ? frame.text("page.labels.hint") : frame.text("page.labels.hint-used", used);
    }
}
