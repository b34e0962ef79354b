package dev.proofsheet.job;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Time that passes only when a test lets it pass, and then at once. */
final class ManualTime implements InstantSource, JobTiming.Timer {
    static final Instant BEGIN = Instant.parse("2026-01-02T03:04:05Z");

    private record Task(Instant at, int number, Runnable task) {}

    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparing(Task::at).thenComparingInt(Task::number));
    private final List<Duration> pauses = new ArrayList<>();
    private Instant now = BEGIN;
    private int number;

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public Runnable after(Duration delay, Runnable task) {
        Task entry = new Task(now.plus(delay), number++, task);
        tasks.add(entry);
        pauses.add(delay);
        return () -> tasks.remove(entry);
    }

    /** Lets time pass until nothing is left to do. */
    void pass() {
        while (!tasks.isEmpty()) {
            Task task = tasks.remove();
            now = task.at();
            task.task().run();
        }
    }

    /** What was asked for, the alarm of the wait first. */
    List<Duration> pauses() {
        return pauses;
    }

    boolean isIdle() {
        return tasks.isEmpty();
    }
}
