package org.noren.site.editing.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.shared.page.PagePath;
import org.noren.site.content.MovePlan;
import org.noren.site.content.Relocation;
import org.noren.site.editing.faces.PageActions.Question;
import org.noren.site.office.faces.OfficeFrame;

/** Where what was chosen shall lie: the new place is typed, what the move would do can be looked at, then it is done. */
@Named
@RequestScoped
public class PageMove {
    private static final int SHOWN = 20;

    @Inject
    PageActions actions;

    @Inject
    PageList list;

    @Inject
    Handling handling;

    @Inject
    RefusalsHere refusals;

    @Inject
    OfficeFrame frame;

    @Inject
    HttpServletRequest request;

    private @Nullable MovePlan plan;

    /** Shows what a move would do. */
    public void look() {
        actions.ask(Question.MOVE);
        relocation().ifPresent(relocation -> plan = handling.plan(relocation));
    }

    public void move() throws IOException {
        if (actions.isOutdated(Question.MOVE)) return;
        actions.ask(Question.MOVE);
        Optional<Relocation> relocation = relocation();
        if (relocation.isEmpty()) return;
        MovePlan looked = handling.plan(relocation.get());
        if (!looked.refused().isEmpty()) {
            plan = looked;
        } else {
            boolean moved = handling.move(relocation.get(), isRewriting(), list.getSeen());
            Map.Entry<PagePath, PagePath> first =
                    relocation.get().ways().entrySet().iterator().next();
            actions.goOn(moved ? first.getValue() : first.getKey());
        }
    }

    private Optional<Relocation> relocation() {
        String target = getTarget().strip();
        if (actions.chosen().isEmpty()) return Optional.empty();
        if (PagePath.refusal(target).isPresent()) {
            PageActions.refuse(frame.text("page.problem.path"));
            return Optional.empty();
        }
        try {
            return Optional.of(Relocation.of(actions.chosen(), PagePath.of(target)));
        } catch (IllegalArgumentException tooLong) {
            PageActions.refuse(frame.text("pages.move.too-long", PagePath.MAX_LENGTH));
            return Optional.empty();
        }
    }

    /** The new place as typed; before, the old one. */
    public String getTarget() {
        String typed = request.getParameter("target");
        return typed == null ? getStart() : typed;
    }

    public String getStart() {
        return Relocation.start(actions.chosen()).value();
    }

    public boolean isRewriting() {
        return request.getParameter("target") == null || request.getParameter("rewrite") != null;
    }

    public @Nullable MovePlan getPlan() {
        return plan;
    }

    public List<Map.Entry<PagePath, PagePath>> getWays() {
        return plan == null
                ? List.of()
                : plan.ways().entrySet().stream().limit(SHOWN).toList();
    }

    public List<PagePath> getReferring() {
        return plan == null ? List.of() : plan.referring().stream().limit(SHOWN).toList();
    }

    public List<String> getReasons() {
        return plan == null
                ? List.of()
                : plan.refused().stream().limit(SHOWN).map(refusals::of).toList();
    }
}
