package org.noren.main.teasers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.noren.shared.page.Block;
import org.noren.shared.page.Blocks;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Content.PageText;
import org.noren.site.content.Contents;
import org.noren.site.content.Label;
import org.noren.site.content.Placing;
import org.noren.site.importing.SelfKeptLists;

/** Lists of links that an import brings: a second one that says the same changes nothing. */
@ApplicationScoped
@Transactional
public class ImportedLists implements SelfKeptLists {
    @Inject
    TeaserPages pages;

    @Inject
    Contents contents;

    @Inject
    Placing placing;

    @Inject
    Refreshing refreshing;

    @Override
    public String block() {
        return Refreshing.BLOCK;
    }

    @Override
    public String standing(PagePath page) {
        return placing.shown(page)
                .filter(opened -> pages.find(page).isPresent())
                .flatMap(opened ->
                        Blocks.of(((PageText) opened.content()).page().body()).find(Refreshing.BLOCK))
                .map(Block::html)
                .orElse("");
    }

    @Override
    public void keep(Map<PagePath, Label> lists, String author) {
        lists.forEach((path, label) -> {
            Choice choice = Choice.labelled(label);
            pages.find(path)
                    .ifPresentOrElse(
                            page -> page.choose(choice),
                            () -> contents.find(path).ifPresent(item -> pages.add(new TeaserPage(item.id(), choice))));
            refreshing.refresh(path, choice, author);
        });
    }
}
