package org.noren.partner.confirming.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.noren.partner.blocks.LocalDesk;
import org.noren.partner.blocks.LocalDesk.Clashing;
import org.noren.partner.blocks.LocalLine;
import org.noren.partner.blocks.OwnText.Shown;
import org.noren.partner.intake.IntakeBook;
import org.noren.partner.intake.SealedRelease;
import org.noren.shared.link.Local.What;
import org.noren.shared.page.Block;
import org.noren.shared.page.PagePath;
import org.noren.site.editing.ThreeWayMerge.Touch;

/**
 * What becomes of the partner's own words under the release that is asked about: put together with the main site's, or, where
 * both have changed the same, decided with the answer. The partner's stay unless the main site's are chosen (B7, B9).
 */
@Named
@RequestScoped
public class OwnTextsAsked {
    @Inject
    LocalDesk desk;

    @Inject
    IntakeBook book;

    @Inject
    HttpServletRequest request;

    private @Nullable List<LocalLine> lines;

    private Optional<SealedRelease> staged() {
        String release = request.getParameter("release");
        return book.standing().staged().filter(staged -> staged.digest().hex().equals(release));
    }

    /** How a text stands; another one under the release is what people are asked about. */
    private record As(PagePath path, String block, What what, Optional<String> theirs) {
        static As of(LocalLine line) {
            return new As(
                    line.own().path(),
                    line.own().block(),
                    line.what(),
                    line.theirs().map(Block::html));
        }
    }

    /** Those that the release changes something about. */
    public List<LocalLine> getLines() {
        List<LocalLine> known = lines;
        if (known == null) {
            Set<As> now = desk.lines().stream().map(As::of).collect(Collectors.toSet());
            known = staged().map(desk::lines).orElseGet(List::of).stream()
                    .filter(line -> line.clashes() || !now.contains(As.of(line)))
                    .toList();
            lines = known;
        }
        return known;
    }

    /** Where both have changed the same. */
    public List<Touch> touches(LocalLine line) {
        return line.shown()
                .filter(Shown.Clash.class::isInstance)
                .map(shown -> ((Shown.Clash) shown).touches())
                .orElseGet(List::of);
    }

    /** The value of a clash's field; a block's name has no space. */
    public String name(LocalLine line) {
        return line.own().block() + " " + line.own().path();
    }

    /** Before the answer is given: an answer that then is not taken leaves decisions that count for this text alone. */
    void decide(String by) {
        String[] ticked = request.getParameterValues("theirs");
        Set<Clashing> theirs = ticked == null
                ? Set.of()
                : Arrays.stream(ticked)
                        .map(name -> name.split(" ", 2))
                        .filter(name ->
                                name.length == 2 && PagePath.refusal(name[1]).isEmpty())
                        .map(name -> new Clashing(PagePath.of(name[1]), name[0]))
                        .collect(Collectors.toSet());
        staged().ifPresent(release -> desk.decide(release, theirs, by));
    }
}
