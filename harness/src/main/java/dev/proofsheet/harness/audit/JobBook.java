package dev.proofsheet.harness.audit;

import dev.proofsheet.harness.finding.CheckLog;
import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.lifecycle.JobCourse;
import dev.proofsheet.harness.lifecycle.Sighting;
import dev.proofsheet.harness.run.ScenarioResult;
import dev.proofsheet.harness.spec.Lifecycle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Joins the exchanges of each job by its name, whatever lies between them, and checks its moves.
 *
 * <p>Of a job it keeps the name, the last state and the findings that were not told yet. A job is told of when it comes to an
 * outcome, and at the end. Where there are very many, the one that was seen the longest time ago is forgotten.
 */
final class JobBook {
    private static final int MOST_JOBS = 100_000;
    /** Findings keep the messages that they are about. */
    private static final int MOST_UNTOLD = 2_000;

    private final Map<String, Job> jobs = new LinkedHashMap<>(1024, 0.75f, true);
    private final Consumer<ScenarioResult> listener;
    private int untold;
    private int begunBefore;
    private int open;
    private int late;
    private int forgotten;

    JobBook(Consumer<ScenarioResult> listener) {
        this.listener = listener;
    }

    private static final class Job {
        private final JobCourse course;
        private @Nullable Group untold;
        private long lastSeen = Long.MIN_VALUE;

        Job(Lifecycle lifecycle, Sighting first) {
            this.course = new JobCourse(lifecycle, first.starts());
        }
    }

    /** Takes note of an exchange that belongs to a job. */
    void see(CheckedEntry entry, Sighting sighting, List<Finding> findings) {
        String name = entry.spec().provider() + "\n" + sighting.job();
        Job job = jobs.get(name);
        if (job == null) {
            begunBefore += sighting.starts() ? 0 : 1;
            job = new Job(entry.spec().lifecycle().orElseThrow(), sighting);
            jobs.put(name, job);
        }
        CheckLog log = new CheckLog();
        if (sighting.state().isPresent()) {
            move(job, entry, sighting.state().get(), sighting, log);
        }
        List<Finding> all = findings;
        if (!log.findings().isEmpty()) {
            all = new ArrayList<>(findings);
            all.addAll(log.findings());
        }
        if (job.untold == null) {
            job.untold = new Group(entry.spec().provider(), sighting.job(), "A job");
        }
        job.untold.add(entry, entry.checks() + log.checks(), all);
        untold += all.size();
        if (job.course.ended()) {
            tell(job);
        }
        forget();
    }

    private void move(Job job, CheckedEntry entry, String state, Sighting sighting, CheckLog log) {
        long time = entry.startedAt().orElse(job.lastSeen);
        if (time < job.lastSeen) {
            late++;
            return;
        }
        job.lastSeen = time;
        // Who asks again for a job that has ended gets the same answer: that contradicts nothing.
        boolean repeatsOutcome =
                job.course.ended() && job.course.last().filter(state::equals).isPresent();
        if (!repeatsOutcome) {
            job.course.see(state, sighting.place(), log);
        }
    }

    private void forget() {
        if (untold > MOST_UNTOLD) {
            jobs.values().forEach(this::tell);
        }
        if (jobs.size() > MOST_JOBS) {
            Map.Entry<String, Job> eldest = jobs.entrySet().iterator().next();
            forgotten += eldest.getValue().course.ended() ? 0 : 1;
            tell(eldest.getValue());
            jobs.remove(eldest.getKey());
        }
    }

    private void tell(Job job) {
        if (job.untold != null) {
            untold -= job.untold.size();
            listener.accept(job.untold.result());
            job.untold = null;
        }
    }

    /** Tells of every job that was not told of yet. */
    void finish() {
        jobs.values().forEach(job -> {
            open += job.course.ended() ? 0 : 1;
            tell(job);
        });
        jobs.clear();
    }

    /** What has to be known of the jobs and is no finding. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        add(notes, begunBefore, "jobs that began before the recording did");
        add(notes, open, "jobs that had not come to an outcome when the recording ended");
        add(notes, late, "exchanges far from the place of their time, of which the moves were not checked");
        add(notes, forgotten, "open jobs that were forgotten, because " + MOST_JOBS + " others were seen after them");
        return notes;
    }

    private static void add(List<String> notes, int count, String text) {
        if (count > 0) {
            notes.add(text + ": " + count);
        }
    }
}
