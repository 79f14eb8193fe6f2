package org.noren.main.publishing;

import java.util.Set;
import java.util.TreeSet;
import org.noren.shared.edition.Entry;
import org.noren.shared.edition.Kind;
import org.noren.shared.edition.ObjectSource;
import org.noren.shared.page.Layout;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.References;
import org.noren.shared.seal.StrictJson;

/**
 * What is not what this site shows at a path (kept of an older state, or laid over by a variant) needs what it says itself, which the
 * published revisions' references do not tell: it is read from the objects (B10).
 */
final class OwnNeeds {
    private OwnNeeds() {}

    static Set<PagePath> of(Entry entry, ObjectSource objects) {
        byte[] object = objects.find(entry.object())
                .orElseThrow(() -> new IllegalStateException(
                        "what a partner gets at " + entry.path() + " is not in the store any more"));
        try {
            Set<PagePath> needs = new TreeSet<>();
            if (entry.kind() == Kind.PAGE) {
                Page page = Page.read(object);
                needs.addAll(References.of(page, entry.path()).assets());
                needs.add(Layout.path(page.layout()));
            } else if (entry.kind() == Kind.LAYOUT) {
                needs.addAll(References.of(Layout.read(object)).assets());
            }
            return needs;
        } catch (StrictJson.Refused e) {
            throw new IllegalStateException("what a partner gets at " + entry.path() + " is damaged in the store", e);
        }
    }
}
