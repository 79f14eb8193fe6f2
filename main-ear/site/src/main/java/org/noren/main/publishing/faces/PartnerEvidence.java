package org.noren.main.publishing.faces;

import static org.noren.site.office.faces.Parameters.parameter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.noren.main.publishing.Board;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.StrictJson;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.office.faces.Told;

/** Hands out a release or a receipt exactly as it was signed, so that anybody can check it (docs/protocol.md). */
@Named
@RequestScoped
public class PartnerEvidence {
    @Inject
    Board board;

    @Inject
    OfficeFrame frame;

    @Inject
    Told told;

    @Inject
    HttpServletRequest request;

    public void send() throws IOException {
        Optional<SiteName> name = SiteNames.of(parameter(request, "name"));
        String number = parameter(request, "number");
        boolean receipt = parameter(request, "what").equals("receipt");
        Optional<byte[]> evidence = number.matches("\\d{1,18}")
                ? name.flatMap(of -> find(of, Long.parseLong(number), receipt))
                : Optional.empty();
        if (evidence.isPresent()) {
            String file = name.orElseThrow() + "-" + number + (receipt ? "-receipt" : "-release") + ".json";
            Downloads.send(file, "application/json", evidence.get());
        } else {
            told.warning(frame.text("partner.no-evidence"));
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect(name.map(PartnersBoard::addressOf).orElse("/office/partners.xhtml"));
        }
    }

    private Optional<byte[]> find(SiteName name, long number, boolean receipt) {
        return receipt
                ? board.receipt(name, number).map(text -> text.getBytes(StandardCharsets.UTF_8))
                : board.release(name, number).map(StrictJson::write);
    }
}
