package org.noren.main.publishing;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.noren.main.partnership.Partner;
import org.noren.main.partnership.PartnerStatus;
import org.noren.main.publishing.BoardCell.Base;
import org.noren.main.publishing.PageAtPartners.Brought;
import org.noren.main.publishing.PageAtPartners.How;
import org.noren.shared.link.Release.Way;
import org.noren.shared.peer.SiteName;

/**
 * What holds for all pages of a partner at this moment, and with it what is known of one of them is what people are told.
 *
 * @param direct whether its paths lead to the pages here
 * @param pending how pages are that are not yet as here
 * @param progress how far its update is
 * @param usual what a page is of which nothing else is known
 * @param first what brought such a page
 */
public record BoardStand(
        SiteName name,
        String title,
        boolean suspended,
        boolean direct,
        How pending,
        Progress progress,
        Base usual,
        Optional<Brought> first) {
    /** Attempts after which one that fails is no part of what goes on just now. */
    private static final int SOON = 3;

    /** How far a partner is, for who watches a roll-out. */
    public enum Progress {
        DONE,
        GOING,
        /** It needs somebody, or a long while. */
        STANDING
    }

    static BoardStand of(Partner partner, Lane lane, Optional<BoardPartner> known) {
        return new BoardStand(
                partner.name(),
                partner.title(),
                partner.status() == PartnerStatus.SUSPENDED,
                partner.contract().way() == Way.DIRECT,
                pending(lane),
                progress(lane.state()),
                known.map(BoardPartner::usual).orElse(Base.LACKING),
                known.flatMap(BoardPartner::first));
    }

    private static How pending(Lane lane) {
        LaneState state = lane.state();
        if (state instanceof LaneState.Asked) {
            return How.ASKED;
        } else if (state instanceof LaneState.Declined) {
            return How.DECLINED;
        } else if (state instanceof LaneState.Refused
                || state instanceof LaneState.NeedsPerson
                || state instanceof LaneState.Waiting waiting && waiting.attempts() > 0) {
            return How.FAILED;
        }
        return lane.hold().held().isPresent() ? How.HELD : How.OLDER;
    }

    private static Progress progress(LaneState state) {
        if (state instanceof LaneState.InStep) {
            return Progress.DONE;
        }
        return state instanceof LaneState.Sending
                        || state instanceof LaneState.Waiting waiting && waiting.attempts() < SOON
                ? Progress.GOING
                : Progress.STANDING;
    }

    /** How a page is of which this is known. */
    How how(Base base) {
        if (base == Base.OUT) {
            return How.NOT_THERE;
        } else if (suspended) {
            return How.SUSPENDED;
        }
        return switch (base) {
            case SAME -> direct ? How.LINKED : How.IN_STEP;
            case OTHER -> direct ? How.LINKED : pending;
            case LACKING -> pending;
            case KEPT -> How.KEPT;
            case OUT -> How.NOT_THERE;
        };
    }

    /** @return nothing if it is neither here nor there */
    Optional<How> how(Optional<BoardCell> cell, boolean here) {
        return cell.map(BoardCell::base)
                .or(() -> here ? Optional.of(usual) : Optional.empty())
                .map(this::how);
    }

    Optional<Brought> brought(Optional<BoardCell> cell, boolean here) {
        return cell.isPresent() ? cell.flatMap(BoardCell::brought) : first.filter(any -> here);
    }

    /** What may be known of pages that people are told this of. */
    public Set<Base> bases(How how) {
        return Arrays.stream(Base.values())
                .filter(base -> how(base) == how)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Base.class)));
    }
}
