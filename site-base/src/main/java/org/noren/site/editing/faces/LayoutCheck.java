package org.noren.site.editing.faces;

import static org.noren.site.office.faces.Parameters.encoded;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Contents;
import org.noren.site.content.Item;
import org.noren.site.content.State;
import org.noren.site.editing.Slots;
import org.noren.site.office.Texts;
import org.noren.site.office.faces.OfficeFrame;

/** What a layout holds and where it is used, beside the form in which it is written. */
@Named
@RequestScoped
public class LayoutCheck {
    private static final int SHOWN = 30;

    @Inject
    PageEditor editor;

    @Inject
    Contents contents;

    @Inject
    OfficeFrame frame;

    private Slots slots() {
        return Slots.of(editor.getForm().getBody());
    }

    public List<String> getSlots() {
        return slots().names();
    }

    /** What stands against the layout, with the lines; empty when pages can be shown in it. */
    public String getProblem() {
        Slots slots = slots();
        if (slots.isFit()) return "";
        if (slots.contentLines().isEmpty()) return frame.text("layout.content.none");
        String lines = slots.contentLines().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return frame.text("layout.content.many", lines);
    }

    /** What a place is filled with. */
    public String meaning(String slot) {
        return frame.texts().optional("slot." + slot).orElseGet(() -> frame.text("slot.fragment"));
    }

    /** The fragments for a place of the site's own, one for each language of the office. */
    public List<Fragment> fragments(String slot) {
        List<Fragment> fragments = new ArrayList<>();
        if (frame.texts().optional("slot." + slot).isPresent() || !slot.matches("[a-z0-9][a-z0-9-]{0,63}"))
            return fragments;
        for (Locale language : Texts.LANGUAGES) {
            PagePath path = Page.slotPath(slot, language.getLanguage());
            boolean there = contents.find(path)
                    .map(Item::state)
                    .filter(state -> state != State.DELETED)
                    .isPresent();
            fragments.add(new Fragment(
                    language.getDisplayName(frame.getLocale()),
                    "/office/page.xhtml?path=" + encoded(path.value()),
                    there));
        }
        return fragments;
    }

    /** @param there whether it was written already */
    public record Fragment(String language, String address, boolean there) {}

    private Collection<PagePath> users() {
        return editor.isFresh()
                ? List.of()
                : contents.whoReferences(List.of(PagePath.of(editor.getForm().getPath())));
    }

    public int getUses() {
        return users().size();
    }

    /** Published pages that are shown in it; the first some. */
    public List<PagePath> getUsers() {
        return users().stream().limit(SHOWN).toList();
    }

    public String open(PagePath page) {
        return "/office/page.xhtml?path=" + encoded(page.value());
    }
}
