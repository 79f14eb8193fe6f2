package org.noren.site.content;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;

/** The one place where something begins to be shown to shoppers, so that no way there goes past the half's rules. */
@Dependent
class Showing {
    private final Iterable<ShowingRule> rules;
    private final Items items;
    private final Contents contents;
    private final Clock clock;

    @Inject
    Showing(@Any Instance<ShowingRule> rules, Items items, Contents contents, Clock clock) {
        this((Iterable<ShowingRule>) rules, items, contents, clock);
    }

    Showing(Iterable<ShowingRule> rules, Items items, Contents contents, Clock clock) {
        this.rules = rules;
        this.items = items;
        this.contents = contents;
        this.clock = clock;
    }

    /** Whether what shoppers see changes only after somebody has said yes. */
    boolean asksFirst() {
        for (var rule : rules) {
            if (rule.asksFirst()) {
                return true;
            }
        }
        return false;
    }

    /** @return whether shoppers see anything else now; not where a yes is missing */
    boolean newest(Item item, String by) {
        return revision(item, item.latest(), by);
    }

    /** The same for a revision that need not be the newest. */
    boolean revision(Item item, int number, String by) {
        return allowed(item, number) && publish(item, number, by);
    }

    /** What is shown already goes on to be shown, led to where things lie now: nobody is asked for that. */
    boolean goesOn(Item item, String by) {
        return publish(item, item.latest(), by);
    }

    private boolean allowed(Item item, int number) {
        for (var rule : rules) {
            if (rule.asksFirst()
                    && contents.revision(item.path(), number)
                            .filter(revision -> rule.allows(item, revision))
                            .isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private boolean publish(Item item, int number, String by) {
        var now = clock.instant();
        if (!item.publish(number, by, now)) {
            return false;
        }
        for (var rule : rules) {
            rule.shown(item, number, by, now);
            if (rule.leavesNothingOld()) {
                items.forgetBefore(item, number);
            }
        }
        return true;
    }
}
