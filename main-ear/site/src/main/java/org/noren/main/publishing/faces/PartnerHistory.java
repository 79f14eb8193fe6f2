package org.noren.main.publishing.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.noren.main.publishing.Board;
import org.noren.main.publishing.Difference;
import org.noren.main.publishing.LaneEvent;
import org.noren.shared.peer.SiteName;
import org.noren.site.office.faces.OfficeFrame;

/** What happened on one partner's lane, a page of it at a time. */
@Named
@RequestScoped
public class PartnerHistory {
    private static final int LINES = 25;

    @Inject
    PartnerActs partner;

    @Inject
    Board board;

    @Inject
    OfficeFrame frame;

    public List<LaneEvent> getEvents() {
        return partner.name()
                .map(name -> board.history(name, getFirst(), LINES))
                .orElseGet(List::of);
    }

    public long getLength() {
        return partner.name().map(board::historyLength).orElse(0L);
    }

    /** How many of the newest lines are passed over. */
    public int getFirst() {
        String first = partner.parameter("first");
        return first.matches("\\d{1,6}") ? Integer.parseInt(first) : 0;
    }

    public long getLast() {
        return Math.min(getLength(), getFirst() + LINES);
    }

    public String getNewer() {
        return from(Math.max(0, getFirst() - LINES));
    }

    public String getOlder() {
        return from(getFirst() + LINES);
    }

    private String from(int first) {
        SiteName name = partner.name().orElseThrow();
        return PartnersBoard.addressOf(name) + "&first=" + first + "#history";
    }

    /** Where a release or a receipt can be had exactly as it was signed. */
    public String evidence(String what, LaneEvent event) {
        return "/office/partner-evidence.xhtml?name=" + event.partner() + "&number=" + event.number() + "&what=" + what;
    }

    public String size(long bytes) {
        return Sizes.words(frame.getLocale(), bytes);
    }

    /** What an update changed, in a few words; empty if that is not known. */
    public String changed(LaneEvent event) {
        return event.difference()
                .map(difference -> Stream.of(
                                words("event.pages", difference.pages()), words("event.others", difference.others()))
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(" ")))
                .map(words -> words.isEmpty() ? frame.text("event.nothing") : words)
                .orElse("");
    }

    /** Such as {@code pages +3 −1}; empty if nothing changed. */
    private String words(String key, Difference.Count count) {
        String signs = Stream.of(sign("+", count.added()), sign("±", count.changed()), sign("−", count.removed()))
                .filter(sign -> !sign.isEmpty())
                .collect(Collectors.joining(" "));
        return signs.isEmpty() ? "" : frame.text(key, signs);
    }

    private static String sign(String sign, int count) {
        return count == 0 ? "" : sign + count;
    }
}
