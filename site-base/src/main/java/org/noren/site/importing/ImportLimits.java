package org.noren.site.importing;

/**
 * How much one import may bring, so that no archive can fill the disk or the memory of a site. Lengths are counted while
 * reading; what an archive says about itself is not believed. V4.
 *
 * @param files number of files
 * @param fileBytes of one file
 * @param totalBytes of all files together
 * @param pageBytes of one page or style sheet as it comes, before it is made a page of the site
 * @param ratio how many times longer a file of an archive may be than what it takes in the archive
 */
public record ImportLimits(int files, long fileBytes, long totalBytes, int pageBytes, int ratio) {
    /** Room for a big documentation site: 20 000 files, 256 MiB each, 2 GiB together. */
    public static final ImportLimits USUAL = new ImportLimits(20_000, 256L << 20, 2L << 30, 4 << 20, 200);

    /** Below this length a file is no bomb, however well it is compressed. */
    static final long RATIO_COUNTS_FROM = 1 << 20;
}
