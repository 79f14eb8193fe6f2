package org.noren.shared.page;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Whether a drawing is only a drawing. SVG can hold scripts, foreign HTML and addresses that are loaded when it is looked
 * at; one that does is refused as a whole, because cutting a drawing would show something that nobody drew.
 */
final class SvgCheck {
    static final String NO_DRAWING = "is named .svg but is no drawing";

    private static final Set<String> FORBIDDEN = Set.of(
            "script",
            "handler",
            "listener",
            "foreignobject",
            "iframe",
            "object",
            "embed",
            "audio",
            "video",
            "canvas",
            "html",
            "body",
            "link",
            "meta",
            "base");
    private static final Set<String> ANIMATIONS =
            Set.of("animate", "set", "animatetransform", "animatemotion", "discard");
    private static final Set<String> ENCODINGS = Set.of("UTF-8", "UTF-16", "US-ASCII", "ASCII", "ISO-8859-1");
    private static final String DECLARES = "has a document type with declarations of its own";
    private static final XMLInputFactory XML = hardened();

    private SvgCheck() {}

    /** What is dangerous about it, as the end of a sentence; empty for a plain drawing. */
    static Optional<String> danger(byte[] content) {
        // Declarations could give elements attributes that no reader of the plain text sees.
        String bytes = new String(content, StandardCharsets.ISO_8859_1).replace("\0", "");
        if (bytes.contains("<!ATTLIST") || bytes.contains("<!ENTITY") || bytes.contains("<!ELEMENT"))
            return Optional.of(DECLARES);
        boolean first = true;
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(content));
            String encoding = reader.getCharacterEncodingScheme();
            if (encoding != null && !ENCODINGS.contains(encoding.toUpperCase(Locale.ROOT)))
                return Optional.of("is written in " + encoding + "; save it as UTF-8");
            while (reader.hasNext()) {
                Optional<String> danger = Optional.empty();
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (first && !reader.getLocalName().equals("svg")) return Optional.of(NO_DRAWING);
                        first = false;
                        danger = element(reader);
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> danger = css(reader.getText());
                    case XMLStreamConstants.PROCESSING_INSTRUCTION -> danger = Optional.of("loads a style sheet");
                    case XMLStreamConstants.ENTITY_REFERENCE -> danger = Optional.of(DECLARES);
                    default -> {}
                }
                if (danger.isPresent()) return danger;
            }
            return Optional.empty();
        } catch (XMLStreamException broken) {
            return Optional.of(first ? NO_DRAWING : "is not well-formed XML");
        }
    }

    private static Optional<String> element(XMLStreamReader reader) {
        String name = reader.getLocalName().toLowerCase(Locale.ROOT);
        if (FORBIDDEN.contains(name)) return Optional.of("holds a <" + name + "> element");
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String attribute = reader.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
            String value = reader.getAttributeValue(i).strip();
            if (attribute.startsWith("on")) return Optional.of("holds the event handler " + attribute);
            if (attribute.equals("href") || attribute.equals("src")) {
                boolean harmless = name.equals("a") ? isLink(value) : isOwn(value);
                if (!harmless)
                    return Optional.of("refers to something outside of itself (" + attribute + " on <" + name + ">)");
            }
            if (ANIMATIONS.contains(name)
                    && attribute.equals("attributename")
                    && (value.toLowerCase(Locale.ROOT).startsWith("on")
                            || value.toLowerCase(Locale.ROOT).endsWith("href")))
                return Optional.of("changes " + value + " by animation");
            Optional<String> css = css(value);
            if (css.isPresent()) return css;
        }
        return Optional.empty();
    }

    /** Addresses in style attributes, presentation attributes and style elements. */
    private static Optional<String> css(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.contains("javascript:")) return Optional.of("holds a javascript: address");
        if (lower.contains("@import")) return Optional.of("loads a style sheet");
        for (int at = lower.indexOf("url("); at >= 0; at = lower.indexOf("url(", at + 4)) {
            String target = text.substring(at + 4).stripLeading();
            if (target.startsWith("\"") || target.startsWith("'")) target = target.substring(1);
            if (!isOwn(target)) return Optional.of("loads something from outside of itself (url in a style)");
        }
        return Optional.empty();
    }

    private static boolean isOwn(String address) {
        return address.isEmpty()
                || address.startsWith("#")
                || address.matches("(?s)data:image/(png|jpe?g|gif|webp);.*");
    }

    private static boolean isLink(String address) {
        Optional<String> scheme = UrlRules.scheme(address.replaceAll("[\\s\\p{Cntrl}]", ""));
        return scheme.isEmpty() || scheme.get().equals("http") || scheme.get().equals("https");
    }

    private static XMLInputFactory hardened() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
        return factory;
    }
}
