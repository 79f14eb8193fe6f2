package org.noren.site.content;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.noren.shared.page.Sanitised.Removed;
import org.noren.site.store.ObjectStore.Kept;

/**
 * A draft made ready to be kept: clean, measured, and with everything it refers to.
 *
 * @param clean what it says now, for whoever has to compare it
 * @param object of a page or layout, its bytes; a file is read again when it is put
 * @param removed what the sanitising policy took out
 */
record Prepared(
        Content clean,
        Kept kept,
        Optional<byte[]> object,
        String mediaType,
        Revision.Words words,
        Set<Reference> references,
        List<Removed> removed) {}
