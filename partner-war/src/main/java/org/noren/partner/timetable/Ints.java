package org.noren.partner.timetable;

import java.util.Arrays;

/** Numbers in a row that grows. */
final class Ints {
    private int[] numbers = new int[64];
    private int size;

    void add(int number) {
        if (size == numbers.length) numbers = Arrays.copyOf(numbers, size + (size >> 1));
        numbers[size++] = number;
    }

    int get(int at) {
        return numbers[at];
    }

    void set(int at, int number) {
        numbers[at] = number;
    }

    int size() {
        return size;
    }
}
