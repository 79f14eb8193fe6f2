package org.noren.site.serving;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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

    /** A redirect hides nothing: it counts only where no layer has anything else, see {@link #redirect}. */
    Optional<Found> find(PagePath path) {
        return find(path, entry -> entry.kind() != Kind.REDIRECT);
    }

    /** The redirect that the first layer with one has there, if nothing else lies there. */
    Optional<Entry> redirect(PagePath path) {
        return find(path).isPresent()
                ? Optional.empty()
                : find(path, entry -> entry.kind() == Kind.REDIRECT).map(Found::entry);
    }

    private Optional<Found> find(PagePath path, Predicate<Entry> wanted) {
        for (Layer layer : layers) {
            Optional<Entry> there = layer.edition().find(path);
            if (there.filter(layer::leadsAway).isPresent()) {
                return Optional.empty();
            }
            Optional<Entry> entry = there.filter(wanted);
            if (entry.isPresent()) {
                return Optional.of(new Found(entry.get(), layer.inherited()));
            }
        }
        return Optional.empty();
    }

    /** The page that lies there at the main site, and hides what lies there here. */
    Optional<Entry> away(PagePath path) {
        return layers.stream()
                .flatMap(layer -> layer.edition().find(path).filter(layer::leadsAway).stream())
                .findFirst();
    }

    /** What the first layer of this kind of origin has there, whatever lies over it. */
    Optional<Found> find(PagePath path, Kind kind, boolean inherited) {
        return layers.stream()
                .filter(layer -> layer.inherited() == inherited)
                .flatMap(layer -> layer.edition().find(path).stream())
                .filter(entry -> entry.kind() == kind)
                .findFirst()
                .map(entry -> new Found(entry, inherited));
    }

    Optional<Found> find(PagePath path, Kind kind) {
        return find(path).filter(found -> found.entry().kind() == kind);
    }

    /** What each layer has there, the first one's first: for what adds up instead of hiding. */
    List<Found> all(PagePath path, Kind kind) {
        return layers.stream()
                .flatMap(layer -> layer.edition().find(path).map(entry -> new Found(entry, layer.inherited())).stream())
                .filter(found -> found.entry().kind() == kind)
                .toList();
    }

    /** Everything of a kind that readers get, each path once; a redirect hides nothing. */
    List<Found> all(Kind kind) {
        Map<PagePath, Found> seen = new LinkedHashMap<>();
        Set<PagePath> away = new HashSet<>();
        for (Layer layer : layers) {
            layer.edition().forEach(entry -> {
                if (layer.leadsAway(entry)) {
                    away.add(entry.path());
                } else if (entry.kind() != Kind.REDIRECT) {
                    seen.putIfAbsent(entry.path(), new Found(entry, layer.inherited()));
                }
            });
        }
        return seen.values().stream()
                .filter(found -> found.entry().kind() == kind
                        && !away.contains(found.entry().path()))
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
