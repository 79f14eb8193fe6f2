package org.noren.site.office.faces;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import org.noren.site.office.http.FormAddress;

/** Sends each form to its page together with the query under which the page was opened. */
public class FormsThatKnowTheirAddress extends ViewHandlerWrapper {
    public FormsThatKnowTheirAddress(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        String action = super.getActionURL(context, viewId);
        UIViewRoot shown = context.getViewRoot();
        return shown != null && viewId.equals(shown.getViewId())
                ? FormAddress.of(action, (HttpServletRequest)
                        context.getExternalContext().getRequest())
                : action;
    }
}
