package org.noren.shared.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.noren.shared.page.PagePath;

class EditionTest {
    private final MapStore store = new MapStore();

    @Test
    void findsWhatWasPutAndNothingElse() {
        Edition edition = store.keep(store.empty().with(entries(0, 500), List.of()));

        assertEquals(500, edition.size());
        assertEquals(
                Optional.of(MapStore.page(137, "")),
                edition.find(MapStore.page(137, "").path()));
        assertEquals(Optional.empty(), edition.find(PagePath.of("/nowhere")));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void hasOneShapeWhateverTheOrderOfChanges(long seed) {
        Random random = new Random(seed);
        TreeMap<PagePath, Entry> model = new TreeMap<>();
        Edition edition = store.empty();
        for (int step = 0; step < 60; step++) {
            List<Entry> put = new ArrayList<>();
            List<PagePath> removed = new ArrayList<>();
            for (int i = 0; i < random.nextInt(40); i++) {
                Entry entry = MapStore.page(random.nextInt(150), "v" + random.nextInt(3));
                if (random.nextInt(5) < 2) {
                    removed.add(entry.path());
                } else {
                    put.add(entry);
                }
            }
            removed.forEach(model::remove);
            put.forEach(entry -> model.put(entry.path(), entry));
            Edition next = store.keep(edition.with(put, removed));

            assertEquals(new ArrayList<>(model.values()), next.entries(), "seed " + seed + " step " + step);
            List<Entry> shuffled = new ArrayList<>(model.values());
            Collections.shuffle(shuffled, random);
            assertEquals(store.empty().with(shuffled, List.of()).edition().root(), next.root(), "seed " + seed);
            assertEquals(difference(edition, next), edition.changesTo(next), "seed " + seed + " step " + step);
            edition = next;
        }
    }

    @Test
    void makesFewNodesForOneChangeInALargeSite() {
        Edition large = store.keep(store.empty().with(entries(0, 10_000), List.of()));

        Edition.Next next = large.with(List.of(MapStore.page(77, "new")), List.of());

        assertTrue(next.newNodes().size() <= 4, "made " + next.newNodes().size() + " nodes");
        assertTrue(
                next.newNodes().values().stream().mapToInt(node -> node.length).sum() < 16_000);
    }

    @Test
    void comesBackToTheSameRootWhenAChangeIsTakenBack() {
        Edition before = store.keep(store.empty().with(entries(0, 33), List.of()));
        Edition after = store.keep(before.with(entries(33, 40), List.of()));
        Edition back = store.keep(
                after.with(List.of(), entries(33, 40).stream().map(Entry::path).toList()));

        assertEquals(before.root(), back.root());
        assertEquals(
                store.empty().root(),
                store.keep(back.with(List.of(), paths(0, 33))).root());
    }

    private static List<Edition.Change> difference(Edition before, Edition after) {
        TreeMap<PagePath, Edition.Change> changes = new TreeMap<>();
        Map<PagePath, Entry> old = new TreeMap<>();
        before.forEach(entry -> old.put(entry.path(), entry));
        after.forEach(entry -> {
            Entry was = old.remove(entry.path());
            if (!entry.equals(was)) {
                changes.put(
                        entry.path(), new Edition.Change(entry.path(), Optional.ofNullable(was), Optional.of(entry)));
            }
        });
        old.forEach((path, gone) -> changes.put(path, new Edition.Change(path, Optional.of(gone), Optional.empty())));
        return new ArrayList<>(changes.values());
    }

    private static List<Entry> entries(int from, int to) {
        List<Entry> entries = new ArrayList<>();
        for (int i = from; i < to; i++) {
            entries.add(MapStore.page(i, ""));
        }
        return entries;
    }

    private static List<PagePath> paths(int from, int to) {
        return entries(from, to).stream().map(Entry::path).toList();
    }
}
