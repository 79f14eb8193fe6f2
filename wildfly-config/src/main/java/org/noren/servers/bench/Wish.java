package org.noren.servers.bench;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.noren.servers.Trouble;

/**
 * What somebody wants measured, as typed after {@code ./noren bench}.
 *
 * @param names of figures, or their beginnings; none for all
 * @param json file that the figures are written to
 * @param part a fourth, for 4, of what the figures of memory are measured with: whoever looks for a cause need not wait
 *     for all of it
 * @param heap of the servers then, in MB
 */
record Wish(List<String> names, Optional<Path> json, int part, int heap) {
    static final String USAGE = "./noren bench [NAME…] [--json FILE] [--part N] [--heap MB]";
    private static final int USUAL_HEAP = 512;
    private static final int MOST = 100_000;

    static Wish of(List<String> arguments) {
        Deque<String> left = new ArrayDeque<>(arguments);
        List<String> names = new ArrayList<>();
        Optional<Path> json = Optional.empty();
        int part = 1;
        int heap = USUAL_HEAP;
        while (!left.isEmpty()) {
            String word = left.pop();
            switch (word) {
                case "--json" -> json = Optional.of(Path.of(following(word, "the file to write", left)));
                case "--part" -> part = number(word, "a number; 4 stands for a fourth", left);
                case "--heap" -> heap = number(word, "the megabytes", left);
                default -> names.add(word);
            }
        }
        return new Wish(List.copyOf(names), json, part, heap);
    }

    private static int number(String option, String what, Deque<String> left) {
        String word = following(option, what, left);
        if (word.matches("[0-9]{1,6}")) {
            int number = Integer.parseInt(word);
            if (number >= 1 && number <= MOST) {
                return number;
            }
        }
        throw wrong(option, what);
    }

    private static String following(String option, String what, Deque<String> left) {
        if (left.isEmpty()) {
            throw wrong(option, what);
        }
        return left.pop();
    }

    private static Trouble wrong(String option, String what) {
        return new Trouble("After " + option + " comes " + what + ". Say it like this: " + USAGE);
    }
}
