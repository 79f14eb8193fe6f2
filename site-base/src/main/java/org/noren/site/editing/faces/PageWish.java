package org.noren.site.editing.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Handled;
import org.noren.site.editing.GoingOnLine;
import org.noren.site.editing.GoingOnLine.Asked;
import org.noren.site.editing.GoingOnLine.Wish;
import org.noren.site.office.OfficeSection.Tone;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.office.faces.Told;

/** Where publishing is asking for it: what the buttons say, what became of the last wish, and to where a click goes back. */
@Named
@RequestScoped
@Transactional
public class PageWish {
    @Inject
    @Any
    Instance<GoingOnLine> ways;

    @Inject
    OfficeFrame frame;

    @Inject
    Told told;

    @Inject
    HttpServletRequest request;

    private @Nullable Boolean asks;
    private @Nullable Optional<Wish> wish;
    private @Nullable Set<Integer> back;

    /** Whether the visitor's button asks for approval instead of publishing. */
    public boolean isAsks() {
        Boolean known = asks;
        if (known == null) {
            known = ways.stream().anyMatch(GoingOnLine::asksFirst);
            asks = known;
        }
        return known;
    }

    /** Whether the visitor may press it: who asks need not be who decides. */
    public boolean isOffered() {
        return isAsks() || frame.isDecides();
    }

    /** The words of a button that publishes, or asks for it. */
    public String words(String key) {
        return frame.text(isAsks() ? key + ".ask" : key);
    }

    /** @return what came of it; what waited just so already is told at once */
    Handled ask(Collection<PagePath> chosen) {
        SortedSet<PagePath> asked = new TreeSet<>();
        SortedSet<PagePath> waiting = new TreeSet<>();
        for (GoingOnLine way : ways) {
            Asked answer = way.ask(chosen, frame.person().name());
            asked.addAll(answer.asked());
            waiting.addAll(answer.waiting());
        }
        if (!waiting.isEmpty()) told.warning(frame.text("wish.waits-already", waiting.size(), waiting.first()));
        return new Handled(asked, new TreeMap<>(), List.of(), new TreeMap<>());
    }

    /** What became of the last wish for the page at this address; null when there is nothing to say. */
    public @Nullable Wish getWish() {
        Optional<Wish> known = wish;
        if (known == null) {
            known = ways.stream().flatMap(way -> way.wish(path()).stream()).findFirst();
            wish = known;
        }
        return known.orElse(null);
    }

    public String getTone() {
        Wish wish = getWish();
        return wish == null || wish.fate() == GoingOnLine.Fate.WAITING ? "" : Tone.WARNING.style();
    }

    public String getTold() {
        Wish wish = getWish();
        if (wish == null) return "";
        return switch (wish.fate()) {
            case WAITING -> frame.text("wish.WAITING", wish.number(), wish.askedBy(), frame.time(wish.askedAt()));
            case OUTDATED -> frame.text("wish.OUTDATED", wish.number(), wish.askedBy(), frame.time(wish.askedAt()));
            case SENT_BACK ->
                frame.text(
                        "wish.SENT_BACK",
                        wish.number(),
                        wish.decidedBy().orElse(""),
                        frame.time(wish.decidedAt().orElse(null)));
        };
    }

    /** Whether one click goes back to this version. */
    public boolean back(int number) {
        Set<Integer> known = back;
        if (known == null) {
            known = frame.isDecides() ? waysBack(path()) : Set.of();
            back = known;
        }
        return known.contains(number);
    }

    boolean isWayBack(PagePath path, int number) {
        return waysBack(path).contains(number);
    }

    private Set<Integer> waysBack(PagePath path) {
        Set<Integer> numbers = new TreeSet<>();
        ways.forEach(way -> numbers.addAll(way.waysBack(path)));
        return numbers;
    }

    private PagePath path() {
        String path = request.getParameter("path");
        return path == null || PagePath.refusal(path).isPresent() ? PagePath.ROOT : PagePath.of(path);
    }
}
