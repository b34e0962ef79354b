package dev.proofsheet.harness.audit;

import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * Puts entries into the order of their time. Tools write them almost in it, so that a small number is held back at a time.
 */
final class TimeOrder {
    /** How far an entry may stand from its place. */
    static final int WINDOW = 1000;

    private final PriorityQueue<Timed> waiting = new PriorityQueue<>();
    private final Consumer<CheckedEntry> next;
    private long latest = Long.MIN_VALUE;
    private long count;

    TimeOrder(Consumer<CheckedEntry> next) {
        this.next = next;
    }

    private record Timed(long time, long sequence, CheckedEntry entry) implements Comparable<Timed> {
        @Override
        public int compareTo(Timed other) {
            return time == other.time ? Long.compare(sequence, other.sequence) : Long.compare(time, other.time);
        }
    }

    /** Takes the next entry of the file; one that does not say its time follows the one before it. */
    void add(CheckedEntry entry) {
        long time = entry.startedAt().orElse(latest);
        latest = time;
        waiting.add(new Timed(time, count++, entry));
        if (waiting.size() > WINDOW) {
            next.accept(waiting.remove().entry());
        }
    }

    /** Hands on what is still held back. */
    void finish() {
        while (!waiting.isEmpty()) {
            next.accept(waiting.remove().entry());
        }
    }
}
