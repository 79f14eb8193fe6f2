package org.noren.partner.approving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.noren.site.content.Item;
import org.noren.site.content.Revision;
import org.noren.site.content.ShowingRule;

/** What the partner has set, as the rule for whatever is shown of its own. */
@ApplicationScoped
class OwnShowing implements ShowingRule {
    private final OwnWays ways;
    private final Requests requests;
    private final ShownVersions versions;
    private final OldObjects old;
    private final Event<Overwritten> overwritten;

    @Inject
    OwnShowing(
            OwnWays ways, Requests requests, ShownVersions versions, OldObjects old, Event<Overwritten> overwritten) {
        this.ways = ways;
        this.requests = requests;
        this.versions = versions;
        this.old = old;
        this.overwritten = overwritten;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected OwnShowing() {
        this(null, null, null, null, null);
    }

    @Override
    public boolean asksFirst() {
        return ways.now().wanted().asks();
    }

    /** A yes holds for the bytes that it was said to, and where it was said that they lie. */
    @Override
    public boolean allows(Item item, Revision revision) {
        return requests.accepted(item.id(), revision.number()).stream()
                .flatMap(request -> request.parts().stream())
                .anyMatch(part -> part.isYesTo(item, revision));
    }

    @Override
    public boolean leavesNothingOld() {
        return ways.now().wanted().way() == Way.OVERWRITE;
    }

    @Override
    public void shown(Item item, int number, String by, Instant now) {
        var key = new ShownVersion.Key(item.id(), number);
        versions.find(key)
                .ifPresentOrElse(version -> version.again(by, now), () -> versions.add(new ShownVersion(key, by, now)));
        if (leavesNothingOld()) {
            versions.forgetBefore(item.id(), number);
            overwritten.fire(new Overwritten(old.before(item, number)));
        }
    }

    @Override
    public boolean promises(long item, int number) {
        return ways.now().wanted().way() == Way.RELINK && keptFor(item).contains(number);
    }

    /** The one that is shown, and those before it that stay. */
    private List<Integer> keptFor(long item) {
        return versions.last(item, ways.now().wanted().keeps() + 1);
    }
}
