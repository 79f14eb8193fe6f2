package org.noren.site.importing;

/** Is told how far an import is, by the thread that runs it. */
@FunctionalInterface
public interface ImportProgress {
    /** Nobody wants to know. */
    ImportProgress UNSEEN = (done, total) -> {};

    /**
     * @param done files that were read and taken
     * @param total files that the import has
     */
    void reached(int done, int total);
}
