package org.noren.partner.timetable;

/**
 * How big a feed may be, so that none can fill the memory of a site. Lengths are counted while reading; what an archive
 * says about itself is not believed. V4.
 *
 * @param packed bytes of the archive
 * @param unpacked bytes of the files that are read, together
 * @param files entries of the archive
 * @param ratio how many times longer a file may be than what it takes in the archive
 * @param lines of one file
 * @param departures of all trips at all stops
 */
public record FeedLimits(long packed, long unpacked, int files, int ratio, int lines, int departures) {
    /** Room for a big city's buses: 32 MiB packed, 256 MiB unpacked, two million lines. */
    public static final FeedLimits USUAL = new FeedLimits(32L << 20, 256L << 20, 200, 200, 2_000_000, 2_000_000);

    /** Below this length a file is no bomb, however well it is compressed. */
    static final long RATIO_COUNTS_FROM = 1 << 20;
}
