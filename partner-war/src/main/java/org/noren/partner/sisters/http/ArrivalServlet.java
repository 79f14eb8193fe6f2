package org.noren.partner.sisters.http;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.partner.sisters.Arrivals;
import org.noren.partner.sisters.Arrivals.Arrival;
import org.noren.partner.sisters.Turned;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.StrictJson;
import org.noren.site.office.http.PlainNotice;

/**
 * {@code POST /office/arrive}: a form of a sister site's office brings a passage in its field {@value #PASSAGE}. What comes of it is
 * shown; nobody is signed in by it. What stands in an address instead of in a form is not read (S3, V1).
 */
@WebServlet("/office/arrive")
public class ArrivalServlet extends HttpServlet {
    /** The form's field. */
    public static final String PASSAGE = "passage";
    /** Request attribute, an {@link Arrival}: what the page shows. */
    public static final String ARRIVAL = Arrival.class.getName();

    private static final long serialVersionUID = 1;
    private static final String PAGE = "/office/arrival.xhtml";
    private static final int LONGEST = 8 * 1024;

    @Inject
    transient Arrivals arrivals;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<Signed> ticket =
                request.getQueryString() == null ? ticket(request.getParameter(PASSAGE)) : Optional.empty();
        Arrival arrival = ticket.map(signed -> arrivals.arrive(signed, request.getRemoteAddr()))
                .orElseGet(() -> new Arrival.Away(Turned.NOT_GENUINE, Optional.empty(), ""));
        request.setAttribute(ARRIVAL, arrival);
        int status = arrival instanceof Arrival.Welcome ? HttpServletResponse.SC_OK : HttpServletResponse.SC_FORBIDDEN;
        PlainNotice.show(PAGE, status, request, response);
    }

    static Optional<Signed> ticket(@Nullable String text) {
        if (text == null || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(StrictJson.read(text.getBytes(StandardCharsets.UTF_8), Signed.class));
        } catch (StrictJson.Refused noTicket) {
            return Optional.empty();
        }
    }
}
