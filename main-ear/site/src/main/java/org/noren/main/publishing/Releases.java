package org.noren.main.publishing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.noren.shared.peer.SiteName;

/** Which releases were made? Answers within the caller's transaction. */
public interface Releases {
    /** What the partner should serve. */
    Optional<PublishedRelease> latest(SiteName partner);

    /** What each partner should serve, of all of them at once. */
    List<PublishedRelease> latest();

    /** What each of these should serve. */
    List<PublishedRelease> latest(Collection<SiteName> partners);

    Optional<PublishedRelease> find(SiteName partner, long number);

    /** The newest first. */
    List<PublishedRelease> of(SiteName partner, int most);

    /** When and why releases were made for whom, without their bytes; the newest first. */
    List<Rollout.Made> made(int most);

    void add(PublishedRelease release);
}
