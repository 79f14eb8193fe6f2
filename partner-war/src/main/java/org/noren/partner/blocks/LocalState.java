package org.noren.partner.blocks;

import java.util.List;
import java.util.Optional;
import org.noren.partner.blocks.PageOffLine.Taken;
import org.noren.shared.page.PagePath;

/**
 * All local changes at one moment.
 *
 * @param number rises with every change that readers can see; 0 before the first
 * @param texts by path and block
 * @param offline by path
 */
public record LocalState(long number, List<OwnText> texts, List<Taken> offline) {
    public static final LocalState EMPTY = new LocalState(0, List.of(), List.of());

    public LocalState {
        texts = List.copyOf(texts);
        offline = List.copyOf(offline);
    }

    /** What it would be with a draft in place of what is served. @param name see {@link OwnText#tryName} */
    public Optional<LocalState> trying(String name) {
        return texts.stream()
                .filter(text -> text.tryName().equals(name) && text.draft().isPresent())
                .findFirst()
                .map(tried -> new LocalState(
                        number,
                        texts.stream()
                                .map(text -> text == tried ? text.tried() : text)
                                .toList(),
                        offline.stream()
                                .filter(taken -> !taken.path().equals(tried.path()))
                                .toList()));
    }

    List<OwnText> at(PagePath path) {
        return texts.stream().filter(text -> text.path().equals(path)).toList();
    }

    public Optional<OwnText> find(PagePath path, String block) {
        return at(path).stream().filter(text -> text.block().equals(block)).findFirst();
    }
}
