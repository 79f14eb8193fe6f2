package org.noren.partner.intake;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.noren.shared.edition.Lack;
import org.noren.shared.edition.ObjectSource;
import org.noren.shared.link.Code;
import org.noren.shared.link.Pack;
import org.noren.shared.link.Release;
import org.noren.shared.link.Release.Way;
import org.noren.shared.link.Wanted;
import org.noren.shared.seal.Digest;

/**
 * Brings the objects of the offered release together: says what is lacking, keeps of a pack what belongs to the release, and looks
 * at each page and picture as soon as it has come, from the pack that brought it. Used by one thread at a time (B3, M0, N4).
 */
final class Gathering {
    private static final Logger LOG = System.getLogger(Intake.class.getName());

    private final IntakeBook book;
    private final ObjectSource objects;
    private final Inspection inspection = new Inspection();
    private final Progress progress = new Progress();

    Gathering(IntakeBook book, ObjectSource objects) {
        this.book = book;
        this.objects = objects;
    }

    /** A release was offered, for the first time or once more. */
    Answer<Wanted> begin(SealedRelease release, Standing standing) {
        if (again(release, standing)) {
            dropDamaged(release);
        }
        progress.forget();
        return wanted(release, standing, objects);
    }

    /** @param pack see {@link Pack}; the caller has capped its length */
    Answer<Wanted> take(byte[] pack, SealedRelease staged, Standing standing) {
        try {
            Brought brought = Brought.of(pack, objects);
            Optional<Refusal> unasked = keepWanted(brought, staged, standing);
            return unasked.map(Answer::<Wanted>refused).orElseGet(() -> wanted(staged, standing, brought));
        } catch (Pack.Malformed e) {
            return Answer.refused(Code.MALFORMED, String.valueOf(e.getMessage()));
        } catch (Brought.NotAnObject e) {
            return Answer.refused(e.refusal());
        } catch (Lack.MalformedEdition e) {
            return Answer.refused(malformed(e));
        }
    }

    /** Why what is here of it cannot be served, by the store alone. */
    Optional<Refusal> unfit(SealedRelease staged, Standing standing) {
        try {
            Lack lack = lack(staged, standing, objects);
            return missing(lack).or(() -> inspection.refuse(staged, lack, objects));
        } catch (Lack.MalformedEdition e) {
            return Optional.of(malformed(e));
        }
    }

    private static Optional<Refusal> missing(Lack lack) {
        return lack.nothing()
                ? Optional.empty()
                : Optional.of(
                        new Refusal(Code.OBJECTS_MISSING, lack.objects().size() + " objects or more are not here"));
    }

    private static Refusal malformed(Lack.MalformedEdition e) {
        return new Refusal(Code.EDITION_MALFORMED, e.getMessage());
    }

    private Answer<Wanted> wanted(SealedRelease staged, Standing standing, ObjectSource here) {
        try {
            Lack lack = lacking(staged, standing, here);
            return inspection
                    .refuse(staged, lack, here)
                    .map(Answer::<Wanted>refused)
                    .orElseGet(() -> Answer.given(new Wanted(
                            staged.digest(),
                            lack.objects().stream().limit(Wanted.MOST).toList())));
        } catch (Lack.MalformedEdition e) {
            return Answer.refused(malformed(e));
        }
    }

    private Lack lacking(SealedRelease staged, Standing standing, ObjectSource here) throws Lack.MalformedEdition {
        Optional<Lack> known = progress.of(staged.digest());
        return known.isPresent() ? known.get() : progress.walked(staged.digest(), lack(staged, standing, here));
    }

    private static Lack lack(SealedRelease staged, Standing standing, ObjectSource here) throws Lack.MalformedEdition {
        Way way = staged.header().way();
        Optional<Digest> whole = again(staged, standing)
                ? Optional.empty()
                : standing.serving()
                        .map(serving -> serving.release().header())
                        .filter(served -> served.way() != Way.DIRECT || way == Way.DIRECT)
                        .map(Release::edition);
        return Lack.of(staged.header().edition(), whole, here, way::holds);
    }

    /**
     * A release that says what the served one says, under another number, has no other use than this: everything is looked
     * at again, as if nothing were here, and what is lacking is asked for.
     */
    private static boolean again(SealedRelease staged, Standing standing) {
        return standing.serving()
                .map(Standing.Serving::release)
                .filter(staged::saysTheSameUnderAnotherNumber)
                .isPresent();
    }

    /** What is damaged counts as lacking, and cannot be put anew before it is gone. */
    private void dropDamaged(SealedRelease release) {
        SoundObjects sound = new SoundObjects(objects);
        try {
            Lack.of(release.header().edition(), Optional.empty(), sound);
        } catch (Lack.MalformedEdition told) {
            LOG.log(Level.WARNING, "{0} is malformed: {1}", release, told.getMessage());
        }
        if (!sound.damaged().isEmpty()) {
            LOG.log(
                    Level.WARNING,
                    "{0} objects are damaged here and are asked for again",
                    sound.damaged().size());
            book.drop(sound.damaged());
        }
    }

    /** Keeps what is lacking of the release; what is here already is left out; one that is neither refuses them all. */
    private Optional<Refusal> keepWanted(Brought brought, SealedRelease staged, Standing standing)
            throws Lack.MalformedEdition {
        Set<Digest> ahead = new HashSet<>(brought.digests());
        lacking(staged, standing, objects).objects().forEach(ahead::remove);
        if (ahead.isEmpty()) {
            keep(brought);
            progress.came(brought.digests());
            return Optional.empty();
        }
        Lack after = lack(staged, standing, brought);
        ahead.removeAll(brought.used());
        Set<Digest> unknown = ahead.isEmpty() ? Set.of() : objects.missing(ahead);
        if (!unknown.isEmpty()) {
            return Optional.of(new Refusal(
                    Code.OBJECT_NOT_WANTED,
                    unknown.size() + " objects of the pack were not asked for, "
                            + unknown.iterator().next()));
        }
        brought.leaveOut(ahead);
        keep(brought);
        progress.walked(staged.digest(), after);
        return Optional.empty();
    }

    private void keep(Brought brought) {
        if (!brought.digests().isEmpty()) {
            book.keep(brought.objects());
        }
    }
}
