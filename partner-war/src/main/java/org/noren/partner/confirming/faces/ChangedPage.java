package org.noren.partner.confirming.faces;

import static org.noren.site.office.faces.Parameters.encoded;
import static org.noren.site.office.faces.Parameters.parameter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.partner.confirming.ChangedPath;
import org.noren.partner.confirming.ReleaseChanges;
import org.noren.shared.page.Page;
import org.noren.shared.seal.Digest;
import org.noren.site.content.Content.PageText;
import org.noren.site.editing.Difference;
import org.noren.site.editing.ProposedPages;

/** One page of a question: as it is beside as it would be, and the difference by words. */
@Named
@RequestScoped
public class ChangedPage {
    static final String HERE = "/office/confirmation-page.xhtml";

    @Inject
    ReleaseChanges changes;

    @Inject
    HttpServletRequest request;

    private @Nullable List<ChangedPath> paths;
    private @Nullable Difference difference;

    private List<ChangedPath> paths() {
        List<ChangedPath> known = paths;
        if (known == null) {
            String release = getRelease();
            known = release.matches("[0-9a-f]{64}")
                    ? changes.of(Digest.parse(release))
                            .map(ReleaseChanges.Found::paths)
                            .orElseGet(List::of)
                    : List.of();
            paths = known;
        }
        return known;
    }

    public String getRelease() {
        return parameter(request, "release");
    }

    public String getQuestion() {
        return ConfirmationPage.HERE + "?release=" + getRelease();
    }

    /** The one that is looked at; nothing if the release does not change it, or waits no longer. */
    public @Nullable ChangedPath getShown() {
        String path = parameter(request, "path");
        return paths().stream()
                .filter(changed -> changed.path().value().equals(path))
                .findFirst()
                .orElse(null);
    }

    public @Nullable String getPrevious() {
        return beside(-1);
    }

    public @Nullable String getNext() {
        return beside(1);
    }

    private @Nullable String beside(int step) {
        ChangedPath shown = getShown();
        List<ChangedPath> pages = paths().stream().filter(ChangedPath::isPage).toList();
        int at = shown == null ? -1 : pages.indexOf(shown);
        int other = at + step;
        return at < 0 || other < 0 || other >= pages.size()
                ? null
                : HERE + "?release=" + getRelease() + "&path="
                        + encoded(pages.get(other).path().value());
    }

    public Difference getDifference() {
        ChangedPath shown = getShown();
        if (shown == null) return Difference.NONE;
        Optional<Page> before = changes.before(shown);
        return changes.after(shown)
                .flatMap(after -> before.map(old -> Difference.between(PageText.of(old), PageText.of(after))))
                .orElse(Difference.NONE);
    }

    /** As it is served. */
    public String getServed() {
        return proposal(ProposedPages.SERVED);
    }

    /** As it would be served. */
    public String getProposed() {
        return proposal(getRelease());
    }

    private String proposal(String view) {
        return "/office/proposal?view=" + view + "&path=" + encoded(parameter(request, "path"));
    }
}
