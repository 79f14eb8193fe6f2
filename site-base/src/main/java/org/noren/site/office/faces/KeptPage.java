package org.noren.site.office.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.noren.site.office.http.KeptText;

/** What somebody had typed when the session ended, after signing in again. */
@Named
@RequestScoped
public class KeptPage {
    static final String ADDRESS = "/office/kept.xhtml";

    @Inject
    OfficeFrame frame;

    @Inject
    HttpServletRequest request;

    /** Called when the page is opened. */
    public void open() throws IOException {
        if (getFields().isEmpty()) SignInPage.redirect("/office/index.xhtml");
    }

    public List<Map.Entry<String, String>> getFields() {
        return KeptText.of(request)
                .filter(kept -> kept.owner().equals(frame.person().name()))
                .map(kept -> List.copyOf(KeptText.legible(kept.fields()).entrySet()))
                .orElseGet(List::of);
    }

    /** The page that it was typed into. */
    public String getAddress() {
        return KeptText.of(request)
                .map(KeptText::address)
                .map(Entrance::destination)
                .orElse("");
    }

    public void forget() throws IOException {
        String address = getAddress();
        KeptText.forget(request);
        SignInPage.redirect(address);
    }
}
