package org.noren.main.partnership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.noren.shared.edition.Edition;
import org.noren.shared.edition.Entry;
import org.noren.shared.edition.Kind;
import org.noren.shared.edition.Nodes;
import org.noren.shared.page.PagePath;
import org.noren.shared.seal.Digest;
import org.noren.site.content.Contents;
import org.noren.site.published.Published;
import org.noren.site.published.PublishedEdition;

/**
 * What of what is published does a scope choose (S14)? Paths and languages stand in the edition; labels do not, because partners are
 * not told them, and are asked of the contents, once for all pages.
 */
@ApplicationScoped
public class Choosing {
    @Inject
    Contents contents;

    @Inject
    PublishedEdition published;

    @Inject
    Nodes nodes;

    @Inject
    LinkPages linkPages;

    /** As of now, within the caller's transaction. What is no page of its own is chosen by path, menus and fragments by language. */
    public Predicate<Entry> by(Scope scope) {
        Marks marks = scope.marks();
        Map<PagePath, Set<String>> labels = contents.labelled(marks.words());
        Predicate<PagePath> lent = lent(scope);
        return entry -> {
            boolean always = entry.kind() == Kind.MENU || entry.path().isInternal() && entry.kind() == Kind.PAGE;
            boolean byLabel = entry.kind() == Kind.PAGE && !always;
            return (always || lent.test(entry.path()))
                    && marks.speak(entry.locale())
                    && (!byLabel || marks.take(labels.getOrDefault(entry.path(), Set.of())));
        };
    }

    private Predicate<PagePath> lent(Scope scope) {
        if (!scope.linkOnly()) {
            return scope::covers;
        }
        Set<PagePath> lists = linkPages.paths();
        return path -> lists.contains(path) && scope.covers(path);
    }

    /** The same by path, for pages that may not be published yet: those are chosen by their path alone. */
    public Predicate<PagePath> byPath(Scope scope) {
        Published now = published.now();
        Predicate<PagePath> lent = lent(scope);
        if (scope.marks().any() || now.sequence() == 0) {
            return lent;
        }
        Edition edition = Edition.at(now.root(), nodes);
        Predicate<Entry> chosen = by(scope);
        return path -> edition.find(path).map(chosen::test).orElseGet(() -> lent.test(path));
    }

    /** What a scope's choice depends on; as long as it is the same, so is the choice. */
    public static Digest mark(Published site, Scope scope) {
        // a label that changes leaves the edition as it is, and counts as a change of what is published
        return scope.marks().byLabel()
                ? Digest.of((site.root().hex() + " " + site.sequence()).getBytes(StandardCharsets.UTF_8))
                : site.root();
    }
}
