package dev.proofsheet.harness.audit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * Puts entries into the order of their time. Tools write them almost in it, so that a small number is held back at a time,
 * and an entry finds its place from the end within few steps.
 */
final class TimeOrder {
    /** How far an entry may stand from its place. */
    static final int WINDOW = 1000;

    private final Deque<Timed> waiting = new ArrayDeque<>();
    private final Consumer<CheckedEntry> next;
    private long latest = Long.MIN_VALUE;

    TimeOrder(Consumer<CheckedEntry> next) {
        this.next = next;
    }

    private record Timed(long time, CheckedEntry entry) {}

    /** Takes the next entry of the file; one that does not say its time follows the one before it. */
    void add(CheckedEntry entry) {
        long time = entry.startedAt().orElse(latest);
        latest = time;
        insert(new Timed(time, entry));
        if (waiting.size() > WINDOW) {
            next.accept(waiting.removeFirst().entry());
        }
    }

    private void insert(Timed timed) {
        Deque<Timed> later = new ArrayDeque<>(0);
        while (!waiting.isEmpty() && waiting.getLast().time() > timed.time()) {
            later.addFirst(waiting.removeLast());
        }
        waiting.addLast(timed);
        waiting.addAll(later);
    }

    /** Hands on what is still held back. */
    void finish() {
        while (!waiting.isEmpty()) {
            next.accept(waiting.removeFirst().entry());
        }
    }
}
