package org.noren.partner.timetable;

import java.util.Arrays;

/** All departures at one stop by time, as numbers: which trip, when, and where it says that it goes. */
final class StopBoard {
    static final StopBoard EMPTY = new StopBoard(new int[0], new int[0], new int[0]);

    private final int[] times;
    private final int[] trips;
    private final int[] towards;

    private StopBoard(int[] times, int[] trips, int[] towards) {
        this.times = times;
        this.trips = trips;
        this.towards = towards;
    }

    /** A board that is being written. */
    static final class Draft {
        private final Ints times = new Ints();
        private final Ints trips = new Ints();
        private final Ints towards = new Ints();

        void add(int time, int trip, int to) {
            times.add(time);
            trips.add(trip);
            towards.add(to);
        }

        StopBoard sorted() {
            int size = times.size();
            long[] order = new long[size];
            for (int i = 0; i < size; i++) order[i] = ((long) times.get(i) << Integer.SIZE) | i;
            Arrays.sort(order);
            var board = new StopBoard(new int[size], new int[size], new int[size]);
            for (int i = 0; i < size; i++) {
                int from = (int) order[i];
                board.times[i] = times.get(from);
                board.trips[i] = trips.get(from);
                board.towards[i] = towards.get(from);
            }
            return board;
        }
    }

    int size() {
        return times.length;
    }

    /** Where the first departure at this time or later stands. */
    int from(long time) {
        int low = 0;
        int high = times.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] < time) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    int time(int at) {
        return times[at];
    }

    int trip(int at) {
        return trips[at];
    }

    int towards(int at) {
        return towards[at];
    }
}
