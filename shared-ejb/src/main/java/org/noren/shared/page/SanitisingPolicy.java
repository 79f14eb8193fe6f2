package org.noren.shared.page;

import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.owasp.html.PolicyFactory;

/**
 * What HTML may hold that a site shows: a versioned rule that both halves apply. HTML is sanitised where it is written
 * (editor, import); what arrives at a partner must already be what the version named in its release makes of it, so
 * sanitising is idempotent: the result is what the rule itself leaves unchanged. Expression language such as
 * <code>#{…}</code> is text like any other, here and everywhere. S21, M4, V1, N4.
 */
public final class SanitisingPolicy {
    public static final SanitisingPolicy CURRENT = new SanitisingPolicy(1);

    /** HTML that is still changing after so many rounds was made to confuse, and none of it is kept. */
    private static final int MAX_ROUNDS = 8;

    private final int version;

    private SanitisingPolicy(int version) {
        this.version = version;
    }

    /** The policy of a version that a release names; empty when this software does not know it. */
    public static Optional<SanitisingPolicy> ofVersion(int version) {
        return version == CURRENT.version ? Optional.of(CURRENT) : Optional.empty();
    }

    public int version() {
        return version;
    }

    /** Cleans the body of a page or the fragment of a slot. */
    public Sanitised sanitise(String html) {
        var reasons = new RemovalReasons();
        String before = readable(html);
        String after = round(PolicyRules.PAGE, before, reasons);
        return settled(PolicyRules.PAGE, before, after, reasons);
    }

    /** Whether a body or fragment is already what {@link #sanitise} makes of it. */
    public boolean isClean(String html) {
        return html.equals(readable(html))
                && round(PolicyRules.PAGE, html, new RemovalReasons()).equals(html);
    }

    /** Cleans a whole layout document: its head by a list of its own, its body like a page's, with places to fill. */
    public Sanitised sanitiseLayout(String html) {
        var reasons = new RemovalReasons();
        return new Sanitised(LayoutPolicy.clean(this, readable(html), reasons), reasons.list());
    }

    public boolean isCleanLayout(String html) {
        return html.equals(LayoutPolicy.clean(this, readable(html), new RemovalReasons()));
    }

    String cleanLayoutBody(String html, RemovalReasons reasons) {
        String after = round(PolicyRules.LAYOUT, html, reasons);
        return settled(PolicyRules.LAYOUT, html, after, reasons).html();
    }

    private static Sanitised settled(PolicyFactory rules, String first, String second, RemovalReasons reasons) {
        String before = first;
        String after = second;
        for (int round = 1; !after.equals(before); round++) {
            if (round > MAX_ROUNDS) {
                reasons.note("everything", Sanitised.Reason.UNSTABLE);
                return new Sanitised("", reasons.list());
            }
            before = after;
            after = round(rules, before, new RemovalReasons());
        }
        return new Sanitised(after, reasons.list());
    }

    /**
     * Read as a browser reads it, sanitise, and write in the one form that rendering writes too. In between, HTML is
     * read a second time, so that no difference between two parsers can hide anything.
     */
    private static String round(PolicyFactory rules, String html, RemovalReasons reasons) {
        Document read = Jsoup.parseBodyFragment(html);
        boolean asRead = !orderSources(read);
        String wellFormed = write(read);
        String allowed = rules.sanitize(wellFormed, reasons, null);
        // What was read first already need not be read again: the same HTML is written the same
        return asRead && allowed.equals(html) ? wellFormed : write(Jsoup.parseBodyFragment(allowed));
    }

    /** Writes each list of a picture's sources in its one form; says whether there was any. */
    private static boolean orderSources(Document read) {
        List<Element> pictures = read.getElementsByAttribute("srcset");
        for (Element picture : pictures)
            SrcSet.parse(picture.attr("srcset")).map(SrcSet::write).ifPresent(set -> picture.attr("srcset", set));
        return !pictures.isEmpty();
    }

    private static String write(Document document) {
        document.outputSettings().prettyPrint(false);
        Element body = document.body();
        List<Comment> comments = body.nodeStream(Comment.class).toList();
        comments.forEach(Comment::remove);
        return body.html();
    }

    /** Without characters that no text has: controls, and those that Unicode never assigns. */
    private static String readable(String html) {
        return isAllText(html)
                ? html
                : html.codePoints()
                        .filter(SanitisingPolicy::isText)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isAllText(String html) {
        for (int i = 0; i < html.length(); ) {
            int c = html.codePointAt(i);
            if (!isText(c)) return false;
            i += Character.charCount(c);
        }
        return true;
    }

    private static boolean isText(int c) {
        if (c < 0x20) return c == '\n' || c == '\t';
        boolean control = c >= 0x7f && c <= 0x9f;
        boolean surrogate = c >= 0xd800 && c <= 0xdfff;
        boolean never = (c >= 0xfdd0 && c <= 0xfdef) || (c & 0xfffe) == 0xfffe;
        return !control && !surrogate && !never;
    }
}
