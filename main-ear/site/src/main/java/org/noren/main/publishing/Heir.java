package org.noren.main.publishing;

import org.noren.main.partnership.Partner;
import org.noren.main.partnership.Scope;
import org.noren.main.variants.Whose;
import org.noren.shared.peer.SiteName;

/**
 * What decides about a partner's edition, beside what is published.
 *
 * @param scope which pages it inherits
 * @param whose which variants of them it gets
 */
public record Heir(SiteName partner, Scope scope, Whose whose) {
    public static Heir of(Partner partner) {
        return new Heir(partner.name(), partner.contract().scope(), Whose.of(partner));
    }
}
