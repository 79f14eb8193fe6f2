package org.noren.main.publishing.faces;

import static org.noren.site.office.faces.Parameters.encoded;
import static org.noren.site.office.faces.Parameters.parameter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.main.publishing.Board;
import org.noren.main.publishing.BoardSearch;
import org.noren.main.publishing.BoardSearch.Group;
import org.noren.main.publishing.Standing;
import org.noren.main.publishing.Steering;
import org.noren.shared.peer.SiteName;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.office.faces.Told;

/**
 * Partners at a glance, a page of them at a time; each can be brought up to date from here. What is asked for stands in the
 * address, so that it can be kept and sent.
 */
@Named
@RequestScoped
public class PartnersBoard {
    private static final String BOARD = "/office/partners.xhtml";
    private static final int PAGE = 50;
    private static final int LONGEST = 200;

    @Inject
    Board board;

    @Inject
    Steering steering;

    @Inject
    OfficeFrame frame;

    @Inject
    Told told;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    private Board.@Nullable Found found;

    public List<Standing> getLines() {
        return found().standings();
    }

    private Board.Found found() {
        if (found == null) {
            found = board.find(new BoardSearch(group(), List.of(getWanted().split("\\s+", -1)), getFirst(), PAGE));
        }
        return found;
    }

    private Optional<Group> group() {
        return Arrays.stream(Group.values())
                .filter(group -> word(group).equals(parameter(request, "state")))
                .findFirst();
    }

    /** As it stands in addresses and texts. */
    private static String word(Group group) {
        return group.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public List<String> getStates() {
        return Arrays.stream(Group.values()).map(PartnersBoard::word).toList();
    }

    public String getState() {
        return group().map(PartnersBoard::word).orElse("");
    }

    /** The words that were asked for. */
    public String getWanted() {
        String wanted = parameter(request, "q").strip();
        return wanted.length() > LONGEST ? wanted.substring(0, LONGEST) : wanted;
    }

    public int getFirst() {
        String first = parameter(request, "first");
        return first.matches("\\d{1,6}") ? Integer.parseInt(first) : 0;
    }

    public long getTotal() {
        return found().total();
    }

    public long getLast() {
        return getFirst() + getLines().size();
    }

    public boolean isMore() {
        return getLast() < getTotal();
    }

    /** Was anything asked for, so that an empty page does not mean that there are no partners? */
    public boolean isNarrowed() {
        return group().isPresent() || !getWanted().isEmpty() || getFirst() > 0;
    }

    public String getPrevious() {
        return at(Math.max(0, getFirst() - PAGE));
    }

    public String getNext() {
        return at(getFirst() + PAGE);
    }

    private String at(int first) {
        return BOARD + "?state=" + getState() + "&q=" + encoded(getWanted()) + "&first=" + first;
    }

    /** This page of the board, as it is. */
    public String getHere() {
        return at(getFirst());
    }

    public StandingWords getWords() {
        return new StandingWords(frame.texts(), frame::time, clock);
    }

    public String getNow() {
        return frame.time(clock.instant());
    }

    /** The button of a line was pressed: it names its partner, so that a list that changed meanwhile misleads nobody. */
    public boolean isPressed() {
        return FacesContext.getCurrentInstance().isPostback() && request.getParameter("update") != null;
    }

    public void updateNow() throws IOException {
        String name = parameter(request, "update");
        SiteNames.of(name)
                .flatMap(board::of)
                .map(Standing::who)
                .filter(Standing.Who::active)
                .ifPresentOrElse(
                        who -> {
                            steering.updateNow(who.name());
                            told.good(frame.text("partner.did.update", who.title()));
                        },
                        () -> told.warning(frame.text("partner.unknown")));
        FacesContext.getCurrentInstance().getExternalContext().redirect(getHere());
    }

    public String address(SiteName name) {
        return addressOf(name);
    }

    static String addressOf(SiteName name) {
        return "/office/partner.xhtml?name=" + name;
    }
}
