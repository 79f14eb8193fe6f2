package org.noren.shared.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.noren.shared.page.Sanitised.Removed;

/**
 * The blocks of one page's body that can be spoken of: those whose name stands there once and that hold no other block. With
 * other words in some of them the rest of the body stays as it is, to the byte. Never changes the body it was made of.
 */
public final class Blocks {
    private final String body;
    private final List<Block> blocks;

    private Blocks(String body, List<Block> blocks) {
        this.body = body;
        this.blocks = List.copyOf(blocks);
    }

    /** @param body clean, as pages that are served are */
    public static Blocks of(String body) {
        if (!body.contains(Block.ATTRIBUTE)) return new Blocks(body, List.of());
        List<Block> blocks = new ArrayList<>();
        elements(parsed(body)).forEach((name, element) -> {
            String[] said = said(element);
            blocks.add(new Block(name, Block.policy(said.length == 2 ? said[1] : ""), element.html()));
        });
        return new Blocks(body, blocks);
    }

    /** A text as it can stand in a block. @param removed what the policy took out of it */
    public record Fitting(String html, List<Removed> removed) {}

    /** In the order of the page. */
    public List<Block> list() {
        return blocks;
    }

    public Optional<Block> find(String name) {
        return blocks.stream().filter(block -> block.name().equals(name)).findFirst();
    }

    /** The body with other texts in these blocks; those that it does not have are passed over. */
    public String with(Map<String, String> texts) {
        if (blocks.stream().noneMatch(block -> texts.containsKey(block.name()))) return body;
        Document document = parsed(body);
        Map<String, Element> elements = elements(document);
        texts.forEach((name, text) -> {
            Element element = elements.get(name);
            if (element != null) element.html(text);
        });
        return document.body().html();
    }

    /** What the policy makes of a text in the block; nothing if it would reach beyond the block. */
    public Optional<Fitting> fitting(String name, String text, SanitisingPolicy policy) {
        if (find(name).isEmpty()) return Optional.empty();
        Sanitised whole = policy.sanitise(with(Map.of(name, withoutBlocks(text))));
        Blocks after = of(whole.html());
        return after.find(name)
                .filter(block -> after.without(name).equals(without(name)))
                .map(block -> new Fitting(block.html(), whole.removed()));
    }

    /** Whether a text can stand in the block as it is. */
    public boolean fits(String name, String text, SanitisingPolicy policy) {
        return fitting(name, text, policy).map(Fitting::html).equals(Optional.of(text));
    }

    private String without(String name) {
        return with(Map.of(name, ""));
    }

    /** A block is the main site's to name: what is put into one brings none. */
    private static String withoutBlocks(String text) {
        if (!text.contains(Block.ATTRIBUTE)) return text;
        Document document = parsed(text);
        document.body().getElementsByAttribute(Block.ATTRIBUTE).forEach(element -> element.removeAttr(Block.ATTRIBUTE));
        return document.body().html();
    }

    private static Document parsed(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        return document;
    }

    private static Map<String, Element> elements(Document document) {
        Map<String, Element> elements = new java.util.LinkedHashMap<>();
        Map<String, Integer> times = new HashMap<>();
        for (Element element : document.body().getElementsByAttribute(Block.ATTRIBUTE)) {
            String name = said(element)[0];
            times.merge(name, 1, Integer::sum);
            boolean leaf = element.getElementsByAttribute(Block.ATTRIBUTE).size() == 1;
            if (leaf && Block.isName(name)) elements.put(name, element);
        }
        elements.keySet().removeIf(name -> times.getOrDefault(name, 0) > 1);
        return elements;
    }

    private static String[] said(Element element) {
        return element.attr(Block.ATTRIBUTE).strip().split("\\s+");
    }
}
