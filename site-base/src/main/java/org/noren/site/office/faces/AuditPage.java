package org.noren.site.office.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noren.site.office.AuditRecord;
import org.noren.site.office.AuditTrail;
import org.noren.site.office.http.AuditFilter;

/** Who did what, the newest first, as far as the filters in the address let through. */
@Named
@RequestScoped
public class AuditPage {
    private static final int LINES = 50;
    private static final int LATEST = 8;

    @Inject
    AuditTrail trail;

    @Inject
    OfficeFrame frame;

    @Inject
    HttpServletRequest request;

    private @Nullable List<AuditRecord> lines;
    private @Nullable Long total;

    /** An action with its words. */
    public record Choice(String action, String words) {}

    public AuditFilter getFilter() {
        return AuditFilter.of(request);
    }

    public List<AuditRecord> getLines() {
        if (lines == null) lines = trail.find(getFilter().search(frame.getZone()), getFirst(), LINES);
        return lines;
    }

    public long getTotal() {
        if (total == null) total = trail.count(getFilter().search(frame.getZone()));
        return total;
    }

    public int getFirst() {
        String first = request.getParameter("first");
        return first != null && first.matches("\\d{1,8}") ? Integer.parseInt(first) : 0;
    }

    /** Number of the last line shown. */
    public long getLast() {
        return getFirst() + (long) getLines().size();
    }

    public boolean isMore() {
        return getLast() < getTotal();
    }

    public String getNext() {
        return "/office/audit.xhtml?" + getFilter().query() + "&first=" + (getFirst() + LINES);
    }

    public String getPrevious() {
        return "/office/audit.xhtml?" + getFilter().query() + "&first=" + Math.max(0, getFirst() - LINES);
    }

    public String getCsv() {
        return "/office/audit.csv?" + getFilter().query();
    }

    /** For the start page. */
    public List<AuditRecord> getLatest() {
        return trail.latest(LATEST);
    }

    /** What can have been done, by its words. */
    public List<Choice> getActions() {
        return frame.texts().ends("audit.did.").stream()
                .map(action -> new Choice(action, frame.text("audit.did." + action)))
                .sorted(Comparator.comparing(Choice::words))
                .toList();
    }

    /** What was done, in the visitor's language; the word itself when the office has no other for it. */
    public String words(AuditRecord line) {
        return frame.texts().optional("audit.did." + line.action()).orElse(line.action());
    }
}
