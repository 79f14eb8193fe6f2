package org.noren.main.publishing.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.noren.main.partnership.PartnerFile;
import org.noren.main.partnership.PartnerFiles;
import org.noren.shared.peer.SiteName;
import org.noren.site.office.OfficeRole;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.office.faces.Parameters;
import org.noren.site.office.faces.Told;

/** The one partner that a request is about, and how something is done to it. */
@RequestScoped
public class PartnerActs {
    @Inject
    PartnerFiles files;

    @Inject
    OfficeFrame frame;

    @Inject
    Told told;

    @Inject
    HttpServletRequest request;

    private @Nullable PartnerFile file;

    Optional<PartnerFile> find() {
        if (file == null) {
            file = name().flatMap(files::open).orElse(null);
        }
        return Optional.ofNullable(file);
    }

    Optional<SiteName> name() {
        return SiteNames.of(parameter("name"));
    }

    String parameter(String name) {
        return Parameters.parameter(request, name);
    }

    boolean isManager() {
        return frame.person().role() == OfficeRole.MANAGER;
    }

    /** Does what only a manager may. */
    void decide(String action, Consumer<SiteName> deed) throws IOException {
        if (isManager()) {
            act(action, deed);
        }
    }

    /** Does it and shows the page anew; what the desk refuses, because the partner changed meanwhile, is told. */
    void act(String action, Consumer<SiteName> deed) throws IOException {
        SiteName name = name().orElseThrow();
        try {
            deed.accept(name);
            told.good(frame.text("partner.did." + action, find().orElseThrow().title()));
        } catch (IllegalArgumentException | IllegalStateException refused) {
            told.warning(String.valueOf(refused.getMessage()));
        }
        go(PartnersBoard.addressOf(name));
    }

    static void go(String address) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(address);
    }
}
