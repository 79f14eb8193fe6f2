package org.noren.partner.approving;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * How own pages go on line: one row, there from the beginning, when everything is as it was before there was a choice.
 * Each change raises its number, so that nobody overwrites unseen what somebody else has set.
 */
@Entity
@Table(name = "own_way")
public class OwnWay {
    public static final int ONLY = 1;

    /** More versions than these nobody goes back to. */
    public static final int MOST_KEPT = 50;

    @Id
    private int id = ONLY;

    @Column(name = "changes")
    private long number;

    @Enumerated(EnumType.STRING)
    private Way way = Way.RELINK;

    private int keeps;
    private boolean asks;

    /** For the database only. */
    protected OwnWay() {}

    /**
     * What is wanted.
     *
     * @param keeps how many versions stay after a relink
     * @param asks whether somebody has to say yes first
     */
    public record Wanted(Way way, int keeps, boolean asks) {
        public Wanted {
            if (keeps < 1 || keeps > MOST_KEPT)
                throw new IllegalArgumentException("From 1 to " + MOST_KEPT + " versions are kept, not " + keeps);
        }
    }

    /** @param number rises with every change */
    public record State(long number, Wanted wanted) {}

    public State state() {
        return new State(number, new Wanted(way, keeps, asks));
    }

    /** @return whether that is anything else than before */
    boolean become(Wanted wanted) {
        if (wanted.equals(state().wanted())) return false;
        way = wanted.way();
        keeps = wanted.keeps();
        asks = wanted.asks();
        number++;
        return true;
    }
}
