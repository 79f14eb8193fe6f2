package org.noren.main.joining.faces;

import static org.noren.site.office.faces.Parameters.parameter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.noren.main.joining.JoiningDesk;
import org.noren.main.joining.KeyRequest;
import org.noren.main.partnership.PartnerFile;
import org.noren.main.partnership.PartnerFiles;
import org.noren.main.publishing.faces.ReceiptKeyText;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.VerifyingKey;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.office.faces.Told;

/** What a request says, to be compared by telephone; and the certificate, given to a new partner or to one that is there. */
@Named
@RequestScoped
public class RequestPage {
    private static final String JOIN = "/office/partner-join.xhtml";
    private static final int GROUP = 4;

    @Inject
    JoiningDesk desk;

    @Inject
    PartnerFiles files;

    @Inject
    OfficeFrame frame;

    @Inject
    Told told;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest servlet;

    private final Map<String, String> texts = new TreeMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();
    private @Nullable KeyRequest request;

    public void open() throws IOException {
        if (find().isEmpty()) {
            told.warning(frame.text("request.problem.gone"));
            go(JOIN);
        }
    }

    private Optional<KeyRequest> find() {
        if (request == null) {
            String id = getId();
            request = id.matches("\\d{1,18}")
                    ? desk.find(Long.parseLong(id))
                            .filter(found -> !found.used())
                            .orElse(null)
                    : null;
        }
        return Optional.ofNullable(request);
    }

    public @Nullable KeyRequest getRequest() {
        return find().orElse(null);
    }

    public String getId() {
        return parameter(servlet, "id");
    }

    /** Who has the name that the request asks for, if somebody has. */
    public @Nullable PartnerFile getPartner() {
        return find().map(KeyRequest::name).flatMap(files::open).orElse(null);
    }

    public boolean isOld() {
        return find().filter(found -> found.old(clock.instant())).isPresent();
    }

    public boolean isAuthority() {
        return desk.authority().isPresent();
    }

    /** Is the certificate signed on the authority's own machine, and brought back here? */
    public boolean isElsewhere() {
        return desk.authority().filter(itself -> !itself.signs()).isPresent();
    }

    private Optional<String> brought() {
        return isElsewhere() ? Optional.of(get("certificate")) : Optional.empty();
    }

    /** The key's digest in groups of four, as one reads it to somebody. */
    public List<String> getGroups() {
        return find().map(KeyRequest::key)
                .map(Digest::hex)
                .map(RequestPage::groups)
                .orElseGet(List::of);
    }

    private static List<String> groups(String hex) {
        return IntStream.range(0, hex.length() / GROUP)
                .mapToObj(i -> hex.substring(i * GROUP, (i + 1) * GROUP))
                .toList();
    }

    /** Gives a partner that is there its next certificate. */
    public void renew() throws IOException {
        SiteName name = find().map(KeyRequest::name).orElseThrow();
        try {
            desk.renew(find().orElseThrow().id(), brought());
            told.good(frame.text("request.did.renew", title(name)));
            go("/office/partner.xhtml?name=" + name + "#certificates");
        } catch (JoiningDesk.Unusable e) {
            refuse(e);
        }
    }

    /** Makes the partnership and gives its first certificate. */
    public void join() throws IOException {
        texts.replaceAll((field, text) ->
                field.equals("certificate") ? text : text.strip().replaceAll("/+$", ""));
        check();
        if (!errors.isEmpty()) {
            return;
        }
        KeyRequest found = find().orElseThrow();
        VerifyingKey receiptKey = found.receiptKey().orElseGet(() -> typedKey().orElseThrow());
        try {
            SiteName name = desk.join(
                    found.id(),
                    new JoiningDesk.Particulars(
                            get("title"), get("operator"), URI.create(get("link")), URI.create(get("shop"))),
                    receiptKey,
                    brought());
            told.good(frame.text("request.did.join", get("title")));
            go("/office/partner.xhtml?name=" + name + "#certificates");
        } catch (JoiningDesk.Unusable e) {
            refuse(e);
        }
    }

    public void discard() throws IOException {
        desk.discard(find().orElseThrow().id());
        told.good(frame.text("request.did.discard"));
        go(JOIN);
    }

    private void check() {
        for (String field : List.of("title", "operator", "link", "shop")) {
            if (get(field).isEmpty()) {
                errors.put(field, frame.text("partner.problem.empty"));
            }
        }
        address("link", "https");
        address("shop", "https?");
        if (find().flatMap(KeyRequest::receiptKey).isEmpty() && typedKey().isEmpty()) {
            errors.put("receiptKey", frame.text("partner.problem.receipt-key"));
        }
    }

    private void address(String field, String scheme) {
        if (!errors.containsKey(field)
                && !get(field).matches(scheme + "://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?")) {
            errors.put(field, frame.text("partner.problem." + field, get(field)));
        }
    }

    private Optional<VerifyingKey> typedKey() {
        return ReceiptKeyText.read(get("receiptKey"));
    }

    private void refuse(JoiningDesk.Unusable unusable) {
        String field = unusable.reason().startsWith("certificate-") ? "certificate" : "";
        errors.put(field, frame.text("request.problem." + unusable.reason(), unusable.detail()));
    }

    private String title(SiteName name) {
        return files.open(name).map(PartnerFile::title).orElse(name.value());
    }

    private String get(String field) {
        return texts.getOrDefault(field, "");
    }

    public Map<String, String> getTexts() {
        return texts;
    }

    /** By field; the empty field stands for the form as a whole. */
    public Map<String, String> getErrors() {
        return errors;
    }

    private static void go(String address) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(address);
    }
}
