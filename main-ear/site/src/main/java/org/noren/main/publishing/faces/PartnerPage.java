package org.noren.main.publishing.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.noren.main.partnership.Marks;
import org.noren.main.partnership.PartnerFile;
import org.noren.main.partnership.PartnerStatus;
import org.noren.main.publishing.Board;
import org.noren.main.publishing.Standing;
import org.noren.main.publishing.Steering;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.office.faces.Told;

/**
 * One partner: how it stands, its contract, and what can be done about it. What can't be taken back is asked about first:
 * the question is a link to this page with {@code ask}, the answer a form.
 */
@Named
@RequestScoped
public class PartnerPage {
    private static final String BOARD = "/office/partners.xhtml";
    private static final Set<String> QUESTIONS = Set.of("suspend", "end", "revoke", "again", "distrust");

    @Inject
    PartnerActs partner;

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

    private @Nullable Standing standing;

    /** Called before the page is shown: there is nothing to show of a partner that is not there. */
    public void open() throws IOException {
        if (partner.find().isEmpty()) {
            told.warning(frame.text("partner.unknown"));
            PartnerActs.go(BOARD);
        }
    }

    public String getName() {
        return partner.parameter("name");
    }

    public @Nullable PartnerFile getFile() {
        return partner.find().orElse(null);
    }

    public @Nullable Standing getStanding() {
        if (standing == null) {
            standing = partner.name().flatMap(board::of).orElse(null);
        }
        return standing;
    }

    public StandingWords getWords() {
        return new StandingWords(frame.texts(), frame::time, clock);
    }

    /** The contract's values in the order of their names. */
    public List<Map.Entry<String, String>> getValues() {
        return partner.find()
                .map(found ->
                        List.copyOf(new TreeMap<>(found.contract().siteValues().given()).entrySet()))
                .orElseGet(List::of);
    }

    /** What the site manager may do to lent pages, as the key of a text. */
    public String getLocal() {
        return LocalFields.choice(
                partner.find().map(found -> found.contract().values()).orElseGet(Map::of));
    }

    /** Names of the values that the partner sets itself. */
    public List<String> getOpen() {
        return partner.find()
                .map(found ->
                        found.contract().siteValues().open().stream().sorted().toList())
                .orElseGet(List::of);
    }

    /** What is asked about: {@code suspend}, {@code end}, {@code revoke}, or nothing. */
    public String getAsk() {
        String ask = partner.parameter("ask");
        return isManager() && QUESTIONS.contains(ask) ? ask : "";
    }

    /** What pages must be besides lying where the contract says. */
    public String getOnly() {
        Marks marks = partner.find().orElseThrow().contract().scope().marks();
        return Stream.of(
                        only("languages", marks.languages()),
                        only("labels", marks.labels()),
                        only("exceptLabels", marks.exceptLabels()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
    }

    private Optional<String> only(String what, Set<?> some) {
        String listed = some.stream().map(String::valueOf).collect(Collectors.joining(frame.text("pages.list-comma")));
        return some.isEmpty() ? Optional.empty() : Optional.of(frame.text("partner.only." + what, listed));
    }

    public boolean isManager() {
        return partner.isManager();
    }

    public boolean isActive() {
        return is(PartnerStatus.ACTIVE);
    }

    public boolean isSuspended() {
        return is(PartnerStatus.SUSPENDED);
    }

    public boolean isEnded() {
        return is(PartnerStatus.ENDED);
    }

    private boolean is(PartnerStatus status) {
        return partner.find()
                .filter(found -> found.standing().status() == status)
                .isPresent();
    }

    public void updateNow() throws IOException {
        partner.act("update", steering::updateNow);
    }

    public void sendAgain() throws IOException {
        partner.decide("again", steering::sendAgain);
    }

    public void suspend() throws IOException {
        partner.decide("suspend", steering::suspend);
    }

    public void resume() throws IOException {
        partner.decide("resume", steering::resume);
    }

    public void end() throws IOException {
        partner.decide("end", steering::end);
    }
}
