package org.noren.main.publishing.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.noren.main.partnership.KeysThatEnd;
import org.noren.main.partnership.PartnerFile;
import org.noren.main.partnership.PartnerFiles;
import org.noren.main.partnership.PartnerStatus;
import org.noren.main.partnership.Validity;
import org.noren.main.publishing.Board;
import org.noren.main.publishing.Difference;
import org.noren.main.publishing.LaneEvent;
import org.noren.main.publishing.Standing;
import org.noren.main.publishing.Steering;
import org.noren.shared.peer.Fingerprint;
import org.noren.shared.peer.SiteName;
import org.noren.site.office.OfficeRole;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.office.faces.Told;

/**
 * Everything about one partner. What can't be taken back is asked about first: the question is a link to this page with
 * {@code ask}, the answer a form.
 */
@Named
@RequestScoped
public class PartnerPage {
    private static final String BOARD = "/office/partners.xhtml";
    private static final int LINES = 25;
    private static final Set<String> QUESTIONS = Set.of("suspend", "end", "revoke", "again", "distrust");

    @Inject
    PartnerFiles files;

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

    private final ListingFields listing = new ListingFields();
    private @Nullable PartnerFile file;
    private @Nullable Standing standing;

    /** Called before the page is shown: there is nothing to show of a partner that is not there. */
    public void open() throws IOException {
        if (find().isEmpty()) {
            told.warning(frame.text("partner.unknown"));
            go(BOARD);
        }
    }

    private Optional<PartnerFile> find() {
        if (file == null) {
            file = name().flatMap(files::open).orElse(null);
        }
        return Optional.ofNullable(file);
    }

    private Optional<SiteName> name() {
        return SiteNames.of(getName());
    }

    public String getName() {
        return parameter("name");
    }

    public @Nullable PartnerFile getFile() {
        return find().orElse(null);
    }

    public @Nullable Standing getStanding() {
        if (standing == null) {
            standing = name().flatMap(board::of).orElse(null);
        }
        return standing;
    }

    /** One page of it. */
    public List<LaneEvent> getHistory() {
        return name().map(name -> board.history(name, getFirst(), LINES)).orElseGet(List::of);
    }

    public long getLength() {
        return name().map(board::historyLength).orElse(0L);
    }

    /** How many of the newest lines of the history are passed over. */
    public int getFirst() {
        String first = parameter("first");
        return first.matches("\\d{1,6}") ? Integer.parseInt(first) : 0;
    }

    public long getLast() {
        return Math.min(getLength(), getFirst() + LINES);
    }

    public String getNewer() {
        return history(Math.max(0, getFirst() - LINES));
    }

    public String getOlder() {
        return history(getFirst() + LINES);
    }

    private String history(int first) {
        return PartnersBoard.addressOf(new SiteName(getName())) + "&first=" + first + "#history";
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

    public StandingWords getWords() {
        return new StandingWords(frame.texts(), frame::time, clock);
    }

    /** The contract's values in the order of their names. */
    public List<Map.Entry<String, String>> getValues() {
        return find().map(found ->
                        List.copyOf(new TreeMap<>(found.contract().siteValues().given()).entrySet()))
                .orElseGet(List::of);
    }

    /** Names of the values that the partner sets itself. */
    public List<String> getOpen() {
        return find().map(found ->
                        found.contract().siteValues().open().stream().sorted().toList())
                .orElseGet(List::of);
    }

    /** What is asked about: {@code suspend}, {@code end}, {@code revoke}, or nothing. */
    public String getAsk() {
        String ask = parameter("ask");
        return isManager() && QUESTIONS.contains(ask) ? ask : "";
    }

    public String getCertificate() {
        return parameter("certificate");
    }

    public boolean isManager() {
        return frame.person().role() == OfficeRole.MANAGER;
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
        return find().filter(found -> found.standing().status() == status).isPresent();
    }

    public boolean counts(PartnerFile.Certificate certificate) {
        return certificate.counts(clock.instant());
    }

    /** {@code valid}, {@code revoked}, {@code expired} or {@code later}. */
    public String validity(PartnerFile.Certificate certificate) {
        if (certificate.revokedAt().isPresent()) {
            return "revoked";
        }
        if (certificate.counts(clock.instant())) {
            return "valid";
        }
        return certificate.validity().from().isAfter(clock.instant()) ? "later" : "expired";
    }

    public void updateNow() throws IOException {
        act("update", steering::updateNow);
    }

    public void sendAgain() throws IOException {
        decide("again", steering::sendAgain);
    }

    public void suspend() throws IOException {
        decide("suspend", steering::suspend);
    }

    public void resume() throws IOException {
        decide("resume", steering::resume);
    }

    public void end() throws IOException {
        decide("end", steering::end);
    }

    public void revoke() throws IOException {
        decide("revoke", name -> steering.revoke(name, Fingerprint.parse(getCertificate())));
    }

    public void distrust() throws IOException {
        decide("distrust", name -> steering.distrustReceiptsBy(name, getKey()));
    }

    /** The receipt key that is asked about. */
    public String getKey() {
        return parameter("key");
    }

    /** Did this key sign the last receipt? */
    public boolean signs(PartnerFile.Key key) {
        return name().flatMap(board::receiptKey).filter(key.id()::equals).isPresent();
    }

    /** Whole days for which a certificate or key counts yet; 0 if it does not. */
    public long daysLeft(Validity validity) {
        return Math.max(0, Duration.between(clock.instant(), validity.until()).toDays());
    }

    public boolean soon(Validity validity) {
        return validity.until().isBefore(clock.instant().plus(KeysThatEnd.WARNING));
    }

    public void list() throws IOException {
        Optional<String> problem = listing.problem(files);
        if (problem.isPresent()) {
            listing.refuse(frame.text(problem.get()));
            return;
        }
        decide("list", name -> steering.list(name, listing.fingerprint(), listing.validity()));
    }

    private void decide(String action, Consumer<SiteName> deed) throws IOException {
        if (isManager()) {
            act(action, deed);
        }
    }

    /** Does it and shows the page anew; what the desk refuses, because the partner changed meanwhile, is told. */
    private void act(String action, Consumer<SiteName> deed) throws IOException {
        SiteName name = name().orElseThrow();
        try {
            deed.accept(name);
            told.good(frame.text("partner.did." + action, find().orElseThrow().title()));
        } catch (IllegalArgumentException | IllegalStateException refused) {
            told.warning(String.valueOf(refused.getMessage()));
        }
        go("/office/partner.xhtml?name=" + name);
    }

    public ListingFields getListing() {
        return listing;
    }

    private String parameter(String parameter) {
        String value = request.getParameter(parameter);
        return value == null ? "" : value;
    }

    private static void go(String address) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(address);
    }
}
