package org.noren.main.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.noren.main.publishing.TestHinode.SAPPORO;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.main.partnership.Scope;
import org.noren.main.publishing.BoardCell.Base;
import org.noren.main.publishing.BoardStand.Progress;
import org.noren.main.publishing.PageAtPartners.How;
import org.noren.shared.edition.Entry;
import org.noren.shared.edition.Kind;
import org.noren.shared.page.PagePath;
import org.noren.shared.seal.Digest;

/** What a page is compared to what is here, and what people are told of it. */
class HowAPageIsToldTest {
    private static final Predicate<Entry> GOODS =
            entry -> new Scope(List.of("/goods/**"), List.of()).covers(entry.path());

    private static Optional<Entry> page(String path, String words) {
        return Optional.of(new Entry(
                PagePath.of(path),
                Kind.PAGE,
                Digest.of(words.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                1,
                Optional.empty(),
                Optional.of("ja"),
                Map.of()));
    }

    private static BoardStand stand(boolean suspended, boolean direct, How pending) {
        return new BoardStand(
                SAPPORO, "Sapporo", suspended, direct, pending, Progress.DONE, Base.SAME, Optional.empty());
    }

    @Test
    void whatIsThereIsComparedToWhatIsHere() {
        Optional<Entry> here = page("/goods/cup", "a");
        assertEquals(Optional.of(Base.SAME), Base.of(here, here, true, GOODS));
        assertEquals(Optional.of(Base.OTHER), Base.of(here, page("/goods/cup", "b"), false, GOODS));
        assertEquals(Optional.of(Base.KEPT), Base.of(here, page("/goods/cup", "b"), true, GOODS));
        assertEquals(Optional.of(Base.OTHER), Base.of(Optional.empty(), here, false, GOODS), "it is to go");
        assertEquals(Optional.empty(), Base.of(Optional.empty(), Optional.empty(), false, GOODS));
    }

    @Test
    void whatIsNotThereIsLackingOnlyIfTheContractHasIt() {
        assertEquals(Optional.of(Base.LACKING), Base.of(page("/goods/cup", "a"), Optional.empty(), false, GOODS));
        assertEquals(Optional.of(Base.OUT), Base.of(page("/about", "a"), Optional.empty(), false, GOODS));
        assertEquals(
                Optional.of(Base.KEPT),
                Base.of(page("/goods/cup", "a"), Optional.empty(), true, GOODS),
                "its site manager did not want it");
    }

    @ParameterizedTest
    @EnumSource(names = {"ASKED", "DECLINED", "FAILED", "OLDER", "HELD"})
    void whatIsNotAsHereIsToldByTheLane(How pending) {
        BoardStand stand = stand(false, false, pending);
        assertEquals(pending, stand.how(Base.OTHER));
        assertEquals(pending, stand.how(Base.LACKING));
        assertEquals(How.IN_STEP, stand.how(Base.SAME));
        assertEquals(How.KEPT, stand.how(Base.KEPT));
        assertEquals(EnumSet.of(Base.OTHER, Base.LACKING), stand.bases(pending));
    }

    @Test
    void aSuspendedPartnersPagesAreSuspendedButNotThoseItNeverGets() {
        BoardStand stand = stand(true, false, How.OLDER);
        assertEquals(EnumSet.complementOf(EnumSet.of(Base.OUT)), stand.bases(How.SUSPENDED));
        assertEquals(Set.of(Base.OUT), stand.bases(How.NOT_THERE));
    }

    @Test
    void aDirectLinkLeadsHereWhateverIsHere() {
        BoardStand stand = stand(false, true, How.FAILED);
        assertEquals(EnumSet.of(Base.SAME, Base.OTHER), stand.bases(How.LINKED));
        assertEquals(How.FAILED, stand.how(Base.LACKING), "the path is not known there yet");
    }
}
