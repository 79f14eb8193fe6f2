package org.noren.main.publishing;

import java.util.List;
import java.util.Optional;
import org.noren.shared.page.PagePath;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;

/** What did site managers say, and what do they keep? Answers within the caller's transaction. */
public interface Replies {
    /** What was said last about a release. */
    Optional<PartnerReply> last(SiteName partner, Digest release);

    /** The newest first. */
    List<PartnerReply> of(SiteName partner, int most);

    void add(PartnerReply reply);

    List<KeptPage> kept(SiteName partner);

    /** In place of what was kept at its path before. */
    void keep(KeptPage page);

    void letGo(SiteName partner, PagePath path);
}
