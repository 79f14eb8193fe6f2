package org.noren.partner.approving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.noren.partner.approving.ApprovalRequest.Fate;
import org.noren.partner.approving.Approvers.Standing;
import org.noren.shared.page.PagePath;
import org.noren.site.content.ContentDesk;
import org.noren.site.content.Item;
import org.noren.site.content.Items;
import org.noren.site.office.Audit;

/**
 * Where a second person says yes or no to what was asked for. A yes shows it to shoppers in the same transaction, so there
 * is no yes that waits and could be used for anything else. Whoever decides holds the things themselves first: of two who
 * decide at once, the second one sees what the first one said (S31).
 */
@ApplicationScoped
@Transactional
public class ApprovalDesk {
    private static final int MOST = 500;

    private final Requests requests;
    private final Approving approving;
    private final Items items;
    private final ContentDesk desk;
    private final ApprovalNews news;
    private final Audit audit;
    private final Clock clock;

    @Inject
    ApprovalDesk(
            Requests requests,
            Approving approving,
            Items items,
            ContentDesk desk,
            ApprovalNews news,
            Audit audit,
            Clock clock) {
        this.requests = requests;
        this.approving = approving;
        this.items = items;
        this.desk = desk;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected ApprovalDesk() {
        this(null, null, null, null, null, null, null);
    }

    /** The oldest first; those that are void are not among them. */
    public List<ApprovalRequest> waiting() {
        return requests.waiting(MOST).stream().filter(approving::isCurrent).toList();
    }

    /** The last ones first. */
    public List<ApprovalRequest> ended(int first, int most) {
        return requests.ended(first, most);
    }

    /** What this person got back and has not mended yet. */
    public List<ApprovalRequest> sentBackTo(String person, int most) {
        return requests.sentBackTo(person, most);
    }

    public Optional<ApprovalRequest> find(long id) {
        return requests.find(id);
    }

    /** Whether it waits for somebody. */
    public boolean isOpen(ApprovalRequest request) {
        return request.fate() == Fate.WAITING && approving.isCurrent(request);
    }

    /** Who may say yes here, if it is not to their own words. */
    public List<String> approvers() {
        return approving.approvers().stream().sorted().toList();
    }

    public Approvers approvers(ApprovalRequest request) {
        return approving.approvers(request);
    }

    /**
     * Says yes, and shows it.
     *
     * @param knowing whether the approver has said that they know of nobody else
     */
    public Decision accept(long id, String by, boolean knowing) {
        return decide(id, request -> {
            Approvers approvers = approving.approvers(request);
            return switch (approvers.of(by)) {
                case NO_APPROVER -> new Decision.NotYours();
                case AUTHOR -> new Decision.NotByAuthor(approvers.others());
                case ALONE -> knowing ? show(request, by, true) : new Decision.SayThatAlone();
                case SECOND_PERSON -> show(request, by, false);
            };
        });
    }

    private Decision show(ApprovalRequest request, String by, boolean alone) {
        request.accept(by, alone, clock.instant());
        Map<PagePath, Integer> chosen = new HashMap<>();
        request.parts().forEach(part -> chosen.put(part.place(), part.number()));
        desk.publish(chosen, by);
        items.find(request.paths()).forEach((path, item) -> {
            if (!item.published().equals(Optional.ofNullable(chosen.get(path))))
                throw new IllegalStateException(path + " was said yes to and is not shown");
        });
        audit.did(
                alone ? "approve-alone" : "approve",
                request.path() + " (" + request.itself().number() + ")");
        return new Decision.Shown(request.path());
    }

    /** Says no; the author sees why. */
    public Decision sendBack(long id, String by, String reason) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > ApprovalRequest.LONGEST_REASON) return new Decision.NoReason();
        return decide(id, request -> {
            if (approving.approvers(request).of(by) == Standing.NO_APPROVER) return new Decision.NotYours();
            request.sendBack(by, why, clock.instant());
            news.sentBack(request);
            audit.did("send-back", request.path() + " (" + request.itself().number() + ")");
            return new Decision.SentBack(request.path());
        });
    }

    private Decision decide(long id, Function<ApprovalRequest, Decision> answer) {
        Optional<ApprovalRequest> known = requests.find(id);
        if (known.isEmpty()) return new Decision.Unknown();
        Map<PagePath, Item> there = items.hold(known.get().paths());
        Optional<ApprovalRequest> held = requests.hold(id);
        if (held.isEmpty()) return new Decision.Unknown();
        ApprovalRequest request = held.get();
        if (request.fate() == Fate.VOID) return new Decision.Outdated();
        if (request.fate() != Fate.WAITING) return overtaken(request);
        if (!approving.isCurrent(request, there) || !approving.isExactly(request)) {
            request.lapse(clock.instant());
            return new Decision.Outdated();
        }
        return answer.apply(request);
    }

    private static Decision overtaken(ApprovalRequest request) {
        return new Decision.Overtaken(
                request.decidedBy().orElse("-"), request.decidedAt().orElseThrow(), request.fate());
    }
}
