package org.noren.site.published;

import java.time.Instant;
import org.noren.shared.seal.Digest;

/**
 * What this site has published at one moment.
 *
 * @param sequence counts the changes
 * @param root of the edition
 * @param since when it became so
 */
public record Published(long sequence, Digest root, Instant since) {}
