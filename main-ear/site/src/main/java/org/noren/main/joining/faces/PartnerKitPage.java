package org.noren.main.joining.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.noren.main.joining.PartnerKit;
import org.noren.main.partnership.PartnerFile;
import org.noren.main.partnership.PartnerFiles;
import org.noren.main.publishing.faces.Downloads;
import org.noren.shared.peer.SiteName;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.office.faces.Told;

/** Hands out the files that a partner starts with. */
@Named
@RequestScoped
public class PartnerKitPage {
    @Inject
    PartnerKit kit;

    @Inject
    PartnerFiles files;

    @Inject
    OfficeFrame frame;

    @Inject
    Told told;

    @Inject
    HttpServletRequest request;

    public void send() throws IOException {
        String name = request.getParameter("name");
        Optional<PartnerFile> partner = Optional.ofNullable(name)
                .filter(text -> text.matches(SiteName.FORM))
                .map(SiteName::new)
                .flatMap(files::open);
        if (partner.isEmpty()) {
            warn("partner.unknown", "/office/partners.xhtml");
            return;
        }
        try {
            byte[] packed = kit.pack(
                    partner.get(), readMe().replace("NAME", partner.get().name().value()));
            Downloads.send("noren-" + partner.get().name() + ".zip", "application/zip", packed);
        } catch (IllegalStateException e) {
            warn("kit.not-now", "/office/partner.xhtml?name=" + partner.get().name());
        }
    }

    private String readMe() throws IOException {
        String file = "/org/noren/main/joining/read-me_" + frame.getLanguage() + ".txt";
        try (InputStream in = PartnerKitPage.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IOException(file + " is not in the archive");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void warn(String key, String address) throws IOException {
        told.warning(frame.text(key));
        FacesContext.getCurrentInstance().getExternalContext().redirect(address);
    }
}
