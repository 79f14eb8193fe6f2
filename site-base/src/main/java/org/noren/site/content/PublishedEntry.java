package org.noren.site.content;

import java.util.Map;
import java.util.Optional;
import org.noren.shared.edition.Kind;
import org.noren.shared.page.PagePath;
import org.noren.shared.seal.Digest;

/**
 * What shoppers see at a path.
 *
 * @param object the page, layout or file, or the list of a long file's chunks
 * @param size in bytes; of a page or layout its object's, of a file its own
 * @param title empty for what has none
 * @param order place in the navigation of its language
 * @param alternates where the same page is published in other languages, by locale
 */
public record PublishedEntry(
        PagePath path,
        Kind kind,
        Digest object,
        long size,
        String mediaType,
        Optional<String> locale,
        String title,
        Optional<Integer> order,
        Map<String, PagePath> alternates) {}
