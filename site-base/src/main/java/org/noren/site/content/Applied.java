package org.noren.site.content;

import java.util.List;
import java.util.Map;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.Sanitised.Removed;

/**
 * What became, or would become, of many drafts at once: all of them or nothing.
 *
 * @param refused when there is any, nothing was changed
 * @param removed what the sanitising policy took out, where it took out anything
 */
public record Applied(
        List<PagePath> created,
        List<PagePath> changed,
        List<PagePath> unchanged,
        List<Refusal> refused,
        Map<PagePath, List<Removed>> removed) {
    public boolean done() {
        return refused.isEmpty();
    }
}
