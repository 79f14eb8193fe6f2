package org.noren.site.serving;

import java.util.List;
import java.util.Optional;
import org.noren.shared.edition.Entry;
import org.noren.shared.edition.Kind;
import org.noren.shared.page.PagePath;

/** Editions laid over each other: what the first one has at a path hides what the next ones have there. */
final class Layers {
    private final List<Layer> layers;

    Layers(List<Layer> layers) {
        this.layers = List.copyOf(layers);
    }

    /** @param inherited whether the layer that it was found in came from the main site */
    record Found(Entry entry, boolean inherited) {}

    Optional<Found> find(PagePath path) {
        for (Layer layer : layers) {
            Optional<Entry> entry = layer.edition().find(path);
            if (entry.isPresent()) {
                return Optional.of(new Found(entry.get(), layer.inherited()));
            }
        }
        return Optional.empty();
    }

    Optional<Found> find(PagePath path, Kind kind) {
        return find(path).filter(found -> found.entry().kind() == kind);
    }

    /** What each layer has there, the first one's first: for what adds up instead of hiding. */
    List<Entry> all(PagePath path, Kind kind) {
        return layers.stream()
                .flatMap(layer -> layer.edition().find(path).stream())
                .filter(entry -> entry.kind() == kind)
                .toList();
    }

    /** Some entry of a kind, if there is one; walks until it finds it. */
    Optional<Entry> any(Kind kind) {
        return layers.stream()
                .flatMap(layer -> layer.edition().entries().stream())
                .filter(entry -> entry.kind() == kind)
                .findFirst();
    }
}
