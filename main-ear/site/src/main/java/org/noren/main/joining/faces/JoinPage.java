package org.noren.main.joining.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noren.main.joining.JoiningDesk;
import org.noren.main.joining.JoiningDesk.Received;
import org.noren.main.joining.KeyRequest;
import org.noren.shared.seal.CertificateRequest;
import org.noren.site.office.faces.OfficeFrame;

/** Takes a partner's request, pasted or as a file, and lists those that wait. */
@Named
@RequestScoped
public class JoinPage {
    @Inject
    JoiningDesk desk;

    @Inject
    OfficeFrame frame;

    private String text = "";
    private @Nullable Part file;
    private String error = "";

    public void receive() throws IOException {
        String given = file == null || file.getSize() == 0 ? text : content(file);
        if (given.isBlank()) {
            error = frame.text("request.problem.empty");
            return;
        }
        Received received = desk.receive(given);
        if (received instanceof Received.Taken taken) {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect("/office/partner-request.xhtml?id=" + taken.id());
        } else if (received instanceof Received.Refused refused) {
            error = frame.text("request.problem." + refused.reason(), refused.detail());
        }
    }

    /** One character more than may be read is enough to be refused. */
    private static String content(Part part) throws IOException {
        try (InputStream in = part.getInputStream()) {
            return new String(in.readNBytes(CertificateRequest.LONGEST + 1), StandardCharsets.UTF_8);
        }
    }

    public boolean isAuthority() {
        return desk.authority().isPresent();
    }

    public List<KeyRequest> getWaiting() {
        return desk.waiting();
    }

    public String getError() {
        return error;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
