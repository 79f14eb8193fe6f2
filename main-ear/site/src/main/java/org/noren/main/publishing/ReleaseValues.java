package org.noren.main.publishing;

import java.util.Map;
import org.noren.main.partnership.Contract;
import org.noren.shared.link.Release;
import org.noren.shared.link.SiteValues;

/** The values that stand in a partner's releases: the contract's, and what shoppers call the main site. */
final class ReleaseValues {
    private ReleaseValues() {}

    static Map<String, String> of(Contract contract, String mainTitle) {
        return SiteValues.naming(contract.values(), mainTitle);
    }

    /** One from before the main site's name stood in releases is not made anew for that alone. */
    static boolean say(Release latest, Contract contract, String mainTitle) {
        Map<String, String> said = SiteValues.lasting(latest.values());
        return said.equals(of(contract, mainTitle)) || said.equals(contract.values());
    }
}
