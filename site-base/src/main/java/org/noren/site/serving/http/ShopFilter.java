package org.noren.site.serving.http;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.ReservedPaths;
import org.noren.site.doors.Door;
import org.noren.site.doors.http.DoorFilter;
import org.noren.site.serving.Notice;
import org.noren.site.serving.OwnAddress;
import org.noren.site.serving.OwnAddress.Answer;
import org.noren.site.serving.OwnAddress.Asking;
import org.noren.site.serving.PageCounts;
import org.noren.site.serving.Representation;
import org.noren.site.serving.Route;
import org.noren.site.serving.ServedAsset;
import org.noren.site.serving.Shop;
import org.noren.site.serving.SiteView;
import org.noren.site.trace.Trace;

/**
 * Answers every request at a shoppers' port, and from one view of the site: what lies ready is sent ahead of everything
 * else, what does not is made once. Nothing on a shoppers' port gets past it to a servlet.
 */
public class ShopFilter extends HttpFilter {
    private static final Logger LOG = Logger.getLogger(ShopFilter.class.getName());
    private static final int LARGEST_READY = 512 * 1024;
    private static final String HTML = "text/html";

    /** A picture may bring markup along; opened by itself, it is shut in. */
    private static final String PICTURE_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'; sandbox";

    @Inject
    Shop shop;

    @Inject
    @Any
    Instance<OwnAddress> ownAddresses;

    @Inject
    PageCounts counts;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getAttribute(DoorFilter.DOOR) != Door.SHOP) {
            chain.doFilter(request, response);
            return;
        }
        PagePath path = (PagePath) request.getAttribute(DoorFilter.PATH);
        try {
            answer(shop.view(), path, request, response);
        } catch (RuntimeException fault) {
            String number = Trace.currentOrFresh().value();
            LOG.log(Level.SEVERE, fault, () -> "Fault " + number + " while " + path + " was to be served");
            if (response.isCommitted()) return;
            response.resetBuffer();
            response.setHeader("Noren-Fault", number);
            outOfOrder(path, request, response);
        } finally {
            counts.answered(response.getStatus());
        }
    }

    private void answer(SiteView view, PagePath path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!path.isInternal())
            response.setHeader("Noren-Release", view.release().header());
        if (ReservedPaths.isForShoppers(path)) {
            own(view, path, request, response);
            return;
        }
        Optional<Representation> ready = shop.ready(view, path);
        if (ready.isPresent()) {
            send(ready.get(), path, request, response);
            return;
        }
        Route route = Route.in(view, path);
        if (route instanceof Route.ToPage to) {
            Representation page = shop.ready(view, path, () -> FacesRendering.render(to.page(), request, response));
            send(page, path, request, response);
        } else if (route instanceof Route.ToAsset to) {
            asset(view, path, to.asset(), request, response);
        } else if (route instanceof Route.Moved moved) {
            leadOn(HttpServletResponse.SC_MOVED_PERMANENTLY, moved.to().address(), request, response);
        } else if (route instanceof Route.Elsewhere elsewhere) {
            leadOn(HttpServletResponse.SC_FOUND, elsewhere.address(), request, response);
        } else {
            notice(missing(view, path), view, path, request, response);
        }
    }

    private static Notice missing(SiteView view, PagePath path) {
        if (view.takenOff(path)) return Notice.TAKEN_OFF;
        return path.equals(PagePath.ROOT) ? Notice.OPENING_SOON : Notice.NOT_FOUND;
    }

    private static void leadOn(int status, String to, HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Location", to + (query == null ? "" : "?" + query));
    }

    private void own(SiteView view, PagePath path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<OwnAddress> address =
                ownAddresses.stream().filter(own -> own.at().equals(path)).findFirst();
        Answer answer = address.map(own -> own.answer(view, asking(request)))
                .orElseGet(() -> new Answer.Nothing(Notice.NOT_FOUND));
        if (answer instanceof Answer.Shown shown) {
            response.setHeader("Noren-Release", shown.view().release().header());
            response.setHeader("Cache-Control", "no-store");
            response.addHeader("Vary", "Accept-Language");
            if (shown.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) response.setHeader("Retry-After", "5");
            Representation page = FacesRendering.render(shown.page(), request, response);
            Delivery.send(page, shown.status(), request, response);
        } else if (answer instanceof Answer.Written written) {
            send(written.file(), path, request, response);
        } else if (answer instanceof Answer.Nothing nothing) {
            notice(nothing.notice(), view, path, request, response);
        }
    }

    private static Asking asking(HttpServletRequest request) {
        Map<String, String> parameters = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
        return new Asking(parameters, Collections.list(request.getLocales()));
    }

    private void asset(
            SiteView view, PagePath path, ServedAsset asset, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (asset.size() <= LARGEST_READY && asset.size() <= asset.partSize()) {
            Representation whole = shop.ready(
                    view,
                    path,
                    () -> Representation.of(asset.mediaType(), asset.parts().read(0)));
            send(whole, path, request, response);
        } else {
            headers(asset.mediaType(), path, response);
            Delivery.stream(asset, request, response);
        }
    }

    private static void send(
            Representation body, PagePath path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        headers(body.mediaType(), path, response);
        Delivery.send(body, HttpServletResponse.SC_OK, request, response);
    }

    private static void headers(String mediaType, PagePath path, HttpServletResponse response) {
        // below /. lie only assets by hash: other bytes have another address
        if (path.isInternal()) response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        else response.setHeader("Cache-Control", mediaType.startsWith(HTML) ? "no-cache" : "public, max-age=60");
        if (mediaType.startsWith("image/svg")) response.setHeader("Content-Security-Policy", PICTURE_POLICY);
    }

    private void notice(
            Notice notice, SiteView view, PagePath path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String language = Notice.language(path, Collections.list(request.getLocales()), view.locale());
        PagePath key = PagePath.of("/.notice/" + notice + "/" + language);
        Representation body = shop.ready(
                view,
                key,
                () -> view.notice(PagePath.ROOT, notice.page(language, home(view, language)))
                        .map(shown -> FacesRendering.render(shown, request, response))
                        .orElseGet(() -> notice.plain(language)));
        sendNotice(notice, body, request, response);
    }

    private static PagePath home(SiteView view, String language) {
        return view.page(PagePath.ROOT)
                .map(home -> home.surroundings().alternates().get(language))
                .orElse(PagePath.ROOT);
    }

    /** Without view and layout: one of them may be what is broken. */
    private static void outOfOrder(PagePath path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String language = Notice.language(path, Collections.list(request.getLocales()), "ja");
        sendNotice(Notice.OUT_OF_ORDER, Notice.OUT_OF_ORDER.plain(language), request, response);
    }

    private static void sendNotice(
            Notice notice, Representation body, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", "no-cache");
        response.addHeader("Vary", "Accept-Language");
        Delivery.send(body, notice.status(), request, response);
    }
}
