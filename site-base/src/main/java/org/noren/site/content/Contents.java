package org.noren.site.content;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.noren.shared.page.PagePath;
import org.noren.shared.seal.Digest;

/** What has this site to say, and what of it do shoppers see? Reading only; {@link ContentDesk} writes. */
public interface Contents {
    Optional<Item> find(PagePath path);

    Listing list(Search search);

    /** The paths of all that a search finds, whatever lines it asks for; at most so many. */
    List<PagePath> paths(Search search, int most);

    /**
     * The folders right below the search's prefix, by name; at most so many. One that holds nothing but its own page is
     * no folder: it is found in the list.
     */
    List<Folder> folders(Search search, int most);

    /** Every label that something has, with how many have it; at most so many. */
    Map<String, Long> labels(int most);

    /** The published paths that have any of these labels, each with those of them that it has. */
    Map<PagePath, Set<String>> labelled(Collection<String> labels);

    /** All labels of what lies there. */
    SortedSet<String> labelsOf(PagePath path);

    /** The languages of what is there. */
    List<String> locales();

    /** All revisions of an item, the newest first; none for a path where nothing ever was. */
    List<Revision> history(PagePath path);

    Optional<Revision> revision(PagePath path, int number);

    /** Everything published, in the order of the paths. */
    List<PublishedEntry> published();

    /** Of these paths, those that are published, in their order. */
    List<PublishedEntry> published(Collection<PagePath> paths);

    /** What the published revisions of these paths refer to; a path without references is left out. */
    Map<PagePath, Set<Reference>> references(Collection<PagePath> paths);

    /** The published paths that refer to any of these. */
    Set<PagePath> whoReferences(Collection<PagePath> targets);

    /** Who refers to these files, by what they say now or by what shoppers see; what is in the bin does not count. */
    List<Use> uses(Collection<PagePath> files);

    /** Every object that any revision needs, pieces of long files included: none of them may be swept. */
    Set<Digest> objects();
}
