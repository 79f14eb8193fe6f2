package org.noren.main.variants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.noren.shared.edition.Entry;
import org.noren.shared.edition.Kind;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.SanitisingPolicy;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.StrictJson;
import org.noren.site.content.Contents;
import org.noren.site.content.Laying;
import org.noren.site.content.PublishedEntry;
import org.noren.site.content.VariantPath;
import org.noren.site.store.ObjectStore;

/**
 * Pages as a partner gets them, with the published variants for it laid over. What was laid once is remembered by what it was made of,
 * whichever partner it was made for, and not laid anew while it is in the store.
 */
@ApplicationScoped
@Transactional
public class LaidPages {
    private static final int REMEMBERED = 20_000;

    @Inject
    VariantChanges changes;

    @Inject
    Contents contents;

    @Inject
    ObjectStore store;

    private final Map<Digest, Remembered> remembered = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Digest, Remembered> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @param inForce those of the variants that fit, by their place in the order */
    private record Remembered(Digest object, long size, List<Integer> inForce) {}

    /**
     * A page as it is laid.
     *
     * @param object the page, unless it is in the store already
     * @param inForce what makes it another page than the inherited one
     */
    public record Laid(Entry entry, Optional<byte[]> object, List<VariantPath> inForce) {
        public Laid {
            inForce = List.copyOf(inForce);
        }
    }

    /** What lies at a path before variants are laid over it, and whether a fragment may stand where none lies. */
    public record Beneath(Function<PagePath, Optional<Entry>> inherited, Predicate<Entry> takes) {}

    /** Of these pages, those that become others by variants. */
    public Map<PagePath, Laid> over(Whose whose, Collection<PagePath> pages, Beneath beneath) {
        return lay(whose, changes.of(whose, pages), beneath);
    }

    /** All pages that become others by variants. */
    public Map<PagePath, Laid> all(Whose whose, Beneath beneath) {
        return lay(whose, changes.all(whose), beneath);
    }

    private Map<PagePath, Laid> lay(Whose whose, List<VariantPath> variants, Beneath beneath) {
        if (variants.isEmpty()) {
            return Map.of();
        }
        Map<PagePath, List<Layer>> layers = new TreeMap<>();
        layers(variants)
                .forEach(layer -> layers.computeIfAbsent(layer.variant().page(), page -> new ArrayList<>())
                        .add(layer));
        Map<PagePath, Laid> laid = new TreeMap<>();
        layers.forEach((page, all) -> {
            all.sort((one, other) -> whose.order().compare(one.variant(), other.variant()));
            one(page, all, beneath).ifPresent(result -> laid.put(page, result));
        });
        return laid;
    }

    /** Those of them that are published. */
    private List<Layer> layers(List<VariantPath> variants) {
        return contents.published(variants.stream().map(VariantPath::path).toList()).stream()
                .filter(entry -> entry.kind() == Kind.PAGE)
                .flatMap(entry -> Layer.of(entry).stream())
                .toList();
    }

    /** A published variant. */
    private record Layer(VariantPath variant, PublishedEntry entry) {
        static Optional<Layer> of(PublishedEntry entry) {
            return VariantPath.of(entry.path()).map(variant -> new Layer(variant, entry));
        }
    }

    private Optional<Laid> one(PagePath path, List<Layer> layers, Beneath beneath) {
        Optional<Entry> lies = beneath.inherited().apply(path);
        Optional<Entry> base = lies.filter(entry -> entry.kind() == Kind.PAGE).or(() -> begun(path, layers, beneath));
        if (base.isEmpty() || lies.isPresent() && lies.get().kind() != Kind.PAGE) {
            return Optional.empty();
        }
        Digest key = key(base.get(), layers);
        Remembered known = remembered(key);
        if (known != null && (known.object().equals(base.get().object()) || isStored(known.object()))) {
            return laid(base.get(), lies, known, layers, Optional.empty());
        }
        Page page = read(base.get().object());
        Page now = page;
        List<Integer> inForce = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            Optional<Page> over = Laying.over(
                    now, layers.get(i).variant(), read(layers.get(i).entry().object()));
            if (over.isPresent()) {
                now = over.get();
                inForce.add(i);
            }
        }
        byte[] bytes = now.bytes();
        Remembered made = new Remembered(Digest.of(bytes), bytes.length, List.copyOf(inForce));
        remember(key, made);
        return laid(base.get(), lies, made, layers, Optional.of(bytes));
    }

    /** A fragment has no address and no place in a menu: a place that the main site leaves empty may be filled for some. */
    private static Optional<Entry> begun(PagePath path, List<Layer> layers, Beneath beneath) {
        return Page.slotOf(path).isEmpty()
                ? Optional.empty()
                : layers.stream()
                        .filter(layer -> layer.variant().block().isEmpty())
                        .findFirst()
                        .map(layer -> new Entry(
                                path,
                                Kind.PAGE,
                                layer.entry().object(),
                                layer.entry().size(),
                                Optional.empty(),
                                layer.entry().locale(),
                                Map.of()))
                        .filter(beneath.takes());
    }

    private static Optional<Laid> laid(
            Entry base, Optional<Entry> lies, Remembered made, List<Layer> layers, Optional<byte[]> bytes) {
        Entry entry = new Entry(
                base.path(),
                base.kind(),
                made.object(),
                made.size(),
                base.mediaType(),
                base.locale(),
                base.alternates());
        return lies.equals(Optional.of(entry))
                ? Optional.empty()
                : Optional.of(new Laid(
                        entry,
                        bytes,
                        made.inForce().stream()
                                .map(i -> layers.get(i).variant())
                                .toList()));
    }

    private static Digest key(Entry base, List<Layer> layers) {
        String made = layers.stream()
                .map(layer -> layer.variant().block().orElse(VariantPath.WHOLE) + " "
                        + layer.entry().object().hex())
                .collect(Collectors.joining(
                        "\n",
                        SanitisingPolicy.CURRENT.version() + " " + base.object().hex() + "\n",
                        ""));
        return Digest.of(made.getBytes(StandardCharsets.UTF_8));
    }

    private @Nullable Remembered remembered(Digest key) {
        synchronized (remembered) {
            return remembered.get(key);
        }
    }

    private void remember(Digest key, Remembered made) {
        synchronized (remembered) {
            remembered.put(key, made);
        }
    }

    /** What a trial made is remembered and not here. */
    private boolean isStored(Digest object) {
        return store.missing(List.of(object)).isEmpty();
    }

    private Page read(Digest object) {
        byte[] bytes = store.find(object)
                .orElseThrow(() -> new IllegalStateException("the published page " + object + " is not in the store"));
        try {
            return Page.read(bytes);
        } catch (StrictJson.Refused e) {
            throw new IllegalStateException("the published page " + object + " is damaged in the store", e);
        }
    }

    /** The published variants of one page for them, in the order in which they are laid. */
    public Map<VariantPath, Page> texts(Whose whose, PagePath page) {
        Map<VariantPath, Page> texts = new LinkedHashMap<>();
        layers(changes.of(whose, List.of(page))).stream()
                .sorted((one, other) -> whose.order().compare(one.variant(), other.variant()))
                .forEach(layer -> texts.put(layer.variant(), read(layer.entry().object())));
        return texts;
    }
}
