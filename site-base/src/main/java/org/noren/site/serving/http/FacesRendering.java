package org.noren.site.serving.http;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.noren.shared.page.Renderer;
import org.noren.site.serving.Representation;
import org.noren.site.serving.ShownPage;

/** Renders a page through the shoppers' one Faces view and takes the bytes. */
final class FacesRendering {
    /** Only this class leads there: on a shoppers' port every address is answered before any servlet. */
    private static final String VIEW = "/shop/page.xhtml";

    /** Request attribute that the view reads, a {@code org.noren.shared.page.Rendered}. */
    private static final String RENDERED = "rendered";

    private FacesRendering() {}

    static Representation render(ShownPage shown, HttpServletRequest request, HttpServletResponse response) {
        var captured = new CapturedResponse(response);
        request.setAttribute(RENDERED, Renderer.render(shown.layout(), shown.page(), shown.surroundings()));
        try {
            request.getRequestDispatcher(VIEW).forward(new PlainGet(request), captured);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (ServletException broken) {
            throw new IllegalStateException(
                    "The shoppers' view broke at " + shown.surroundings().path(), broken);
        } finally {
            request.removeAttribute(RENDERED);
        }
        if (captured.getStatus() != HttpServletResponse.SC_OK)
            throw new IllegalStateException("The shoppers' view answered " + captured.getStatus() + " instead of "
                    + shown.surroundings().path());
        return Representation.of("text/html;charset=UTF-8", captured.bytes());
    }

    /** The view always sees a GET, also for a HEAD. */
    private static final class PlainGet extends HttpServletRequestWrapper {
        PlainGet(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }
    }
}
