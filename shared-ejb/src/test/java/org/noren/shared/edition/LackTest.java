package org.noren.shared.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.noren.shared.edition.Lack.MalformedEdition;
import org.noren.shared.page.PagePath;
import org.noren.shared.seal.Digest;

class LackTest {
    private final MapStore main = new MapStore();
    private final MapStore partner = new MapStore();

    @Test
    void bringsAnEmptyStoreToTheWholeEditionNodesFirst() throws MalformedEdition {
        Edition edition = publish(main.empty(), 0, 300, "");

        int rounds = deliver(edition, Optional.empty());

        assertTrue(rounds <= 4, rounds + " rounds");
        assertEquals(edition.entries(), atPartner(edition).entries());
        assertEquals(
                300, Lack.of(edition.root(), Optional.empty(), partner).fresh().size());
    }

    @Test
    void asksForNothingButWhatChanged() throws MalformedEdition {
        Edition before = publish(main.empty(), 0, 300, "");
        deliver(before, Optional.empty());
        Edition after = publish(before, 7, 8, "new");
        Set<Digest> had = new HashSet<>(partner.objects.keySet());

        deliver(after, Optional.of(before.root()));

        Set<Digest> came = new HashSet<>(partner.objects.keySet());
        came.removeAll(had);
        assertTrue(came.size() <= 4, came.size() + " objects for one page");
        assertEquals(
                List.of(MapStore.page(7, "new")),
                Lack.of(after.root(), Optional.of(before.root()), partner).fresh());
    }

    @Test
    void seesAMissingPageAndAMissingChunk() throws MalformedEdition {
        Edition edition = publish(main.empty(), 0, 40, "");
        deliver(edition, Optional.empty());
        Digest page = MapStore.page(3, "").object();
        partner.objects.remove(page);

        assertEquals(
                List.of(page),
                Lack.of(edition.root(), Optional.empty(), partner).objects());
    }

    @Test
    void asksForTheChunksOfALongAsset() throws MalformedEdition {
        byte[] first = new byte[Chunks.CHUNK];
        byte[] second = {1, 2, 3};
        long size = first.length + second.length;
        Digest list = main.put(
                org.noren.shared.seal.StrictJson.write(new Chunks(size, List.of(main.put(first), main.put(second)))));
        Entry film = asset("/long.pdf", list, size);
        Edition edition = main.keep(main.empty().with(List.of(film), List.of()));

        deliver(edition, Optional.empty());

        assertTrue(partner.objects.containsKey(Digest.of(second)));
        partner.objects.remove(Digest.of(first));
        assertEquals(
                List.of(Digest.of(first)),
                Lack.of(edition.root(), Optional.empty(), partner).objects());
        Edition lying = main.keep(main.empty().with(List.of(asset("/long.pdf", list, size + 1)), List.of()));
        assertThrows(MalformedEdition.class, () -> deliver(lying, Optional.empty()));
    }

    @Test
    void countsDownWhatCameAndSaysWhenOnlyAWalkCanTell() throws MalformedEdition {
        Edition edition = publish(main.empty(), 0, 40, "");
        Lack nodes = Lack.of(edition.root(), Optional.empty(), partner);
        assertEquals(Optional.empty(), nodes.without(Set.copyOf(nodes.objects())), "who knows what nodes lead to");
        deliver(edition, Optional.empty());
        List<Digest> pages =
                List.of(MapStore.page(3, "").object(), MapStore.page(4, "").object());
        pages.forEach(partner.objects::remove);
        Lack two = Lack.of(edition.root(), Optional.empty(), partner);

        assertEquals(
                List.of(pages.get(1)),
                two.without(Set.of(pages.get(0))).orElseThrow().objects());
        assertEquals(Optional.empty(), two.without(Set.copyOf(pages)), "the last word is the store's");
    }

    @Test
    void refusesATreeWhoseEntriesLieElsewhereThanTheirPathsSay() {
        Edition honest = publish(main.empty(), 0, 300, "");
        String bytes = new String(main.objects.get(honest.root()), java.nio.charset.StandardCharsets.UTF_8);
        Node.Branch branch = (Node.Branch) new Nodes(main).get(honest.root());
        Node.Child zero = branch.children().get("0");
        Node.Child one = branch.children().get("1");
        Digest swapped = main.put(bytes.replace(zero.node().hex(), "ZERO")
                .replace(one.node().hex(), zero.node().hex())
                .replace("ZERO", one.node().hex())
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThrows(MalformedEdition.class, () -> deliver(Edition.at(swapped, new Nodes(main)), Optional.empty()));
    }

    @Test
    void refusesAnObjectThatIsNoNodeWhereANodeBelongs() {
        Digest page = main.put(MapStore.content(1, ""));

        assertThrows(MalformedEdition.class, () -> deliver(Edition.at(page, new Nodes(main)), Optional.empty()));
    }

    private int deliver(Edition edition, Optional<Digest> whole) throws MalformedEdition {
        for (int round = 1; ; round++) {
            Lack lack = Lack.of(edition.root(), whole, partner);
            if (lack.nothing()) {
                return round;
            }
            for (Digest digest : lack.objects()) {
                partner.put(main.objects.get(digest));
            }
        }
    }

    private Edition publish(Edition before, int from, int to, String version) {
        List<Entry> entries = new ArrayList<>();
        for (int i = from; i < to; i++) {
            main.put(MapStore.content(i, version));
            entries.add(MapStore.page(i, version));
        }
        return main.keep(before.with(entries, List.of()));
    }

    private Edition atPartner(Edition edition) {
        return Edition.at(edition.root(), new Nodes(partner));
    }

    private static Entry asset(String path, Digest object, long size) {
        return new Entry(
                PagePath.of(path),
                Kind.ASSET,
                object,
                size,
                Optional.of("application/pdf"),
                Optional.empty(),
                Map.of());
    }
}
