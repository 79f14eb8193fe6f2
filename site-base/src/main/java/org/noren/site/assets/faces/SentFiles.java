package org.noren.site.assets.faces;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The files that came with the form that was just sent. */
final class SentFiles {
    private SentFiles() {}

    /** Those of one field; whatever a browser sends for a field without a file has no name and no bytes. */
    static List<Part> in(String field) throws IOException, ServletException {
        var request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        if (!type.startsWith("multipart/")) return List.of();
        return request.getParts().stream()
                .filter(part -> part.getName().equals(field))
                .filter(part -> part.getSize() > 0 || !name(part).isEmpty())
                .toList();
    }

    static String name(Part part) {
        return Optional.ofNullable(part.getSubmittedFileName()).orElse("");
    }
}
