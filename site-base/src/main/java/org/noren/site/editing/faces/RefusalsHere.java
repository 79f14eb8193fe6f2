package org.noren.site.editing.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.noren.site.content.Refusal;
import org.noren.site.office.ReasonWords;
import org.noren.site.office.faces.OfficeFrame;

/** Refusals in the visitor's language. */
@RequestScoped
public class RefusalsHere {
    @Inject
    OfficeFrame frame;

    public String of(Refusal refusal) {
        return new ReasonWords(frame.texts()).of(refusal.path().value(), refusal.reason());
    }
}
