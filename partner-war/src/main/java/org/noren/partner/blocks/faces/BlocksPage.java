package org.noren.partner.blocks.faces;

import static org.noren.site.office.faces.Parameters.encoded;
import static org.noren.site.office.faces.Parameters.parameter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.partner.blocks.BlockFinder;
import org.noren.partner.blocks.BlockFinder.OpenPage;
import org.noren.partner.blocks.LocalDesk;
import org.noren.partner.blocks.LocalDesk.Outcome;
import org.noren.partner.blocks.LocalLine;
import org.noren.partner.blocks.PageOffLine.Taken;
import org.noren.partner.intake.IntakeBook;
import org.noren.shared.page.PagePath;
import org.noren.site.office.Person;
import org.noren.site.office.Visitor;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.office.faces.Told;
import org.noren.site.settings.SiteSettings;

/** What is changed in inherited pages, what else may be, and the pages that are off line. */
@Named
@RequestScoped
public class BlocksPage {
    static final String HERE = "/office/blocks.xhtml";
    private static final int MOST_SHOWN = 200;

    @Inject
    LocalDesk desk;

    @Inject
    BlockFinder finder;

    @Inject
    IntakeBook book;

    @Inject
    SiteSettings settings;

    @Inject
    Visitor visitor;

    @Inject
    OfficeFrame frame;

    @Inject
    Told told;

    @Inject
    HttpServletRequest request;

    private @Nullable List<LocalLine> lines;

    public String getMain() {
        return settings.mainName();
    }

    public boolean isChangeAllowed() {
        return desk.rights().change();
    }

    public boolean isOfflineAllowed() {
        return desk.rights().offline();
    }

    public List<LocalLine> getLines() {
        List<LocalLine> known = lines;
        if (known == null) {
            known = desk.lines();
            lines = known;
        }
        return known;
    }

    public String tone(LocalLine line) {
        return switch (line.what()) {
            case CLASHES, NOT_SHOWN -> "tone-warning";
            default -> "tone-calm";
        };
    }

    public List<Taken> getOffline() {
        return desk.state().offline();
    }

    public String getWords() {
        return parameter(request, "q");
    }

    /** Pages with blocks that may be changed; those whose title or path has the words. */
    public List<OpenPage> getPages() {
        if (!isChangeAllowed()) return List.of();
        String words = getWords().strip().toLowerCase(Locale.ROOT);
        return book.standing().serving().map(serving -> finder.open(serving.release())).orElseGet(List::of).stream()
                .filter(page -> page.path().value().toLowerCase(Locale.ROOT).contains(words)
                        || page.title().toLowerCase(Locale.ROOT).contains(words))
                .limit(MOST_SHOWN)
                .toList();
    }

    public String address(PagePath path, String block) {
        return BlockPage.HERE + "?path=" + encoded(path.value()) + "&block=" + encoded(block);
    }

    public boolean isPressed() {
        return FacesContext.getCurrentInstance().isPostback() && request.getParameter("do") != null;
    }

    /** {@code off} takes the page of the field off line, {@code back /path/} puts one back. */
    public void act() throws IOException {
        String[] wish = parameter(request, "do").split(" ", 2);
        String path = wish.length == 2 ? wish[1] : parameter(request, "page").strip();
        Optional<PagePath> page =
                PagePath.refusal(path).isPresent() ? Optional.empty() : Optional.of(PagePath.of(path));
        String by = visitor.person().map(Person::name).orElse("-");
        if (page.isEmpty()) {
            told.warning(frame.text("blocks.refused.NOT_OPEN.page", path));
        } else if (wish[0].equals("back")) {
            if (desk.putBack(page.get()) instanceof Outcome.Done) told.good(frame.text("blocks.put-back", path));
            else told.warning(frame.text("blocks.overtaken"));
        } else {
            Outcome outcome = desk.takeOff(page.get(), parameter(request, "reason"), by);
            if (outcome instanceof Outcome.Done) told.good(frame.text("blocks.taken-off", path));
            else if (outcome instanceof Outcome.Refused refused)
                told.warning(
                        refused.why() == LocalDesk.Reason.NOT_OPEN
                                ? frame.text("blocks.refused.NOT_OPEN.page", path)
                                : frame.text("blocks.refused." + refused.why(), settings.mainName()));
            else told.warning(frame.text("blocks.overtaken"));
        }
        FacesContext.getCurrentInstance().getExternalContext().redirect(HERE);
    }
}
