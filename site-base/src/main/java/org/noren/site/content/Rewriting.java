package org.noren.site.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.noren.shared.page.CssAddresses;
import org.noren.shared.page.HtmlLinks;
import org.noren.shared.page.Layout;
import org.noren.shared.page.LinkTarget;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.Redirect;
import org.noren.site.content.Content.File;
import org.noren.site.content.Content.LayoutText;
import org.noren.site.content.Content.Moved;
import org.noren.site.content.Content.PageText;

/**
 * Texts as they read after a move: what leads to a moved thing leads to its new place, and what stood relative to a page
 * that moved itself still leads to the same. An address that is right as it stands is left as it was written.
 */
final class Rewriting {
    private final Map<PagePath, PagePath> ways;

    Rewriting(Map<PagePath, PagePath> ways) {
        this.ways = ways;
    }

    /** The same object if nothing is to be changed. */
    Content of(Content content, PagePath from, PagePath to) {
        if (content instanceof PageText text) {
            return page(text, from, to);
        }
        if (content instanceof LayoutText text) {
            return layout(text);
        }
        if (content instanceof Moved moved) {
            var now = moved.redirect().isDirectLink()
                    ? null
                    : ways.get(moved.redirect().to());
            return now == null ? moved : new Moved(new Redirect(now));
        }
        return to.extension().equals("css") ? styleSheet((File) content, from, to) : content;
    }

    private Content page(PageText text, PagePath from, PagePath to) {
        var page = text.page();
        var body = Jsoup.parseBodyFragment(page.body()).body();
        if (!rewrite(body, base(from), base(to))) {
            return text;
        }
        return new PageText(
                new Page(page.locale(), page.title(), page.description(), page.layout(), body.html()),
                text.order(),
                text.translationKey());
    }

    private Content layout(LayoutText text) {
        var document = Jsoup.parse(text.layout().html());
        return rewrite(document, PagePath.ROOT, PagePath.ROOT)
                ? new LayoutText(Layout.of(text.layout().name(), document.outerHtml()))
                : text;
    }

    private Content styleSheet(File file, PagePath from, PagePath to) {
        try (var in = file.source().open()) {
            var before = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var after = CssAddresses.rewrite(before, address -> address(address, from, to));
            var bytes = after.getBytes(StandardCharsets.UTF_8);
            return after.equals(before) ? file : new File(() -> new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("The style sheet at " + from + " could not be read", e);
        }
    }

    /** @return whether any address was changed */
    private boolean rewrite(Element root, PagePath from, PagePath to) {
        var document = root.ownerDocument();
        if (document != null) {
            document.outputSettings().prettyPrint(false);
        }
        var changed = new boolean[1];
        HtmlLinks.rewrite(root, (role, address) -> {
            var after = address(address, from, to);
            changed[0] |= !after.equals(address);
            return after;
        });
        return changed[0];
    }

    private String address(String address, PagePath from, PagePath to) {
        if (!(LinkTarget.resolve(from, address) instanceof LinkTarget.Inside inside)) {
            return address;
        }
        var target = ways.getOrDefault(inside.path(), inside.path());
        var asItStands = LinkTarget.resolve(to, address) instanceof LinkTarget.Inside there
                && there.path().equals(target);
        return asItStands ? address : target.address() + inside.rest();
    }

    /** A fragment is shown on many pages; its addresses are read from the site's root. */
    private static PagePath base(PagePath path) {
        var shown = VariantPath.shownAt(path);
        return shown.isInternal() ? PagePath.ROOT : shown;
    }
}
