package org.noren.site.serving;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Representations of one view, kept up to a weight; the longest unused go first. When another view is served, all go at
 * once and nothing of an older view is kept any more, even if it is finished later. Readers who want the same path while
 * it is being made wait for the one who makes it. S27.
 */
public final class RepresentationCache {
    private final long capacity;
    private final Map<String, Representation> kept = new LinkedHashMap<>(64, 0.75f, true);
    private final Map<String, CompletableFuture<Representation>> making = new ConcurrentHashMap<>();
    private String view = "";
    private long weight;

    /** @param capacity bytes */
    public RepresentationCache(long capacity) {
        this.capacity = capacity;
    }

    /**
     * @param identity of the view that the reader sees
     * @param key what is asked for in it
     * @param served identity of the view that is served now, asked when the representation is there
     * @param maker called at most once at a time for one identity and key; its exceptions reach everyone who waits
     */
    public Representation get(String identity, String key, Supplier<String> served, Supplier<Representation> maker) {
        Optional<Representation> found = find(identity, key);
        if (found.isPresent()) return found.get();
        var mine = new CompletableFuture<Representation>();
        String name = identity + " " + key;
        CompletableFuture<Representation> others = making.putIfAbsent(name, mine);
        if (others != null) return join(others);
        try {
            Representation made = maker.get();
            keep(identity, key, served.get(), made);
            mine.complete(made);
            return made;
        } catch (RuntimeException | Error fault) {
            mine.completeExceptionally(fault);
            throw fault;
        } finally {
            making.remove(name, mine);
        }
    }

    /** Forgets every view but this one. */
    public synchronized void show(String identity) {
        if (view.equals(identity)) return;
        kept.clear();
        weight = 0;
        view = identity;
    }

    public synchronized long weight() {
        return weight;
    }

    /** What is kept; nothing for a view that is not the one kept. */
    public synchronized Optional<Representation> find(String identity, String key) {
        return view.equals(identity) ? Optional.ofNullable(kept.get(key)) : Optional.empty();
    }

    private synchronized void keep(String identity, String key, String served, Representation made) {
        show(served);
        if (!served.equals(identity) || made.weight() > capacity / 8) return;
        Representation old = kept.put(key, made);
        weight += made.weight() - (old == null ? 0 : old.weight());
        var eldest = kept.entrySet().iterator();
        while (weight > capacity && eldest.hasNext()) {
            weight -= eldest.next().getValue().weight();
            eldest.remove();
        }
    }

    private static Representation join(CompletableFuture<Representation> others) {
        try {
            return others.join();
        } catch (CompletionException fault) {
            if (fault.getCause() instanceof RuntimeException cause) throw cause;
            throw fault;
        }
    }
}
