package org.noren.site.content;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.noren.shared.page.PagePath;

/**
 * From where to where things move. One goes exactly where it is sent; several keep their places to each other: the folder
 * that holds them all becomes another one.
 */
public record Relocation(SortedMap<PagePath, PagePath> ways) {
    public Relocation {
        ways = Collections.unmodifiableSortedMap(new TreeMap<>(ways));
    }

    /** @throws IllegalArgumentException when a new path would be none, being too long for example */
    public static Relocation of(Collection<PagePath> paths, PagePath target) {
        SortedMap<PagePath, PagePath> ways = new TreeMap<>();
        var from = start(paths);
        if (paths.size() == 1) {
            ways.put(from, target);
            return new Relocation(ways);
        }
        var to = target.isFolder() ? target.value() : target.value() + "/";
        for (var path : paths) {
            ways.put(path, PagePath.of(to + path.value().substring(from.value().length())));
        }
        return new Relocation(ways);
    }

    /** What a new place is typed in stead of: the one path itself, or the folder that holds them all. */
    public static PagePath start(Collection<PagePath> paths) {
        var sorted = new TreeSet<>(paths);
        if (sorted.size() < 2) {
            return sorted.isEmpty() ? PagePath.ROOT : sorted.first();
        }
        var first = sorted.first().value();
        var last = sorted.last().value();
        var same = 0;
        while (same < Math.min(first.length(), last.length()) && first.charAt(same) == last.charAt(same)) {
            same++;
        }
        return PagePath.of(first.substring(0, first.lastIndexOf('/', same - 1) + 1));
    }
}
