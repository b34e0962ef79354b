package dev.proofsheet.harness.audit;

import dev.proofsheet.harness.fixture.Scenario;
import dev.proofsheet.harness.lifecycle.JobExchanges;
import dev.proofsheet.harness.run.Evidence;
import dev.proofsheet.harness.run.EvidenceReader;
import dev.proofsheet.spec.SpecFolder;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Writes recordings of any size: jobs of all providers as their scenarios show them, a submit and three polls each, one
 * between the other, with faults at known entries. The same arguments give the same bytes.
 */
public final class TrafficGenerator {
    private static final int OPEN_JOBS = 16;
    private static final List<Plant> KINDS = List.of(Plant.values());
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    private final List<JobTemplate> templates = new ArrayList<>();
    private final Random random = new Random(20260101);

    /** A generator from the specs and fixtures in these folders. */
    TrafficGenerator(Path specs, Path fixtures) {
        EvidenceReader reader = new EvidenceReader(specs, fixtures);
        List<List<JobTemplate>> byProvider = new ArrayList<>();
        for (String provider : SpecFolder.providers(specs)) {
            byProvider.add(templates(reader.read(provider)));
        }
        int most = byProvider.stream().mapToInt(List::size).max().orElseThrow();
        for (int index = 0; index < most; index++) {
            for (List<JobTemplate> own : byProvider) {
                templates.add(own.get(index % own.size()));
            }
        }
    }

    /** {@code TrafficGenerator SPECS FIXTURES ENTRIES PLANTED FILE.har}; the faults are listed in {@code FILE.har.planted}. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[4]);
        Map<Integer, String> planted = new TrafficGenerator(Path.of(arguments[0]), Path.of(arguments[1]))
                .write(file, Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        Files.write(
                Path.of(file + ".planted"),
                planted.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .toList());
    }

    private static List<JobTemplate> templates(Evidence evidence) {
        List<JobTemplate> templates = new ArrayList<>();
        for (Scenario scenario : evidence.scenarios()) {
            boolean deviates = evidence.deviations().stream()
                    .anyMatch(one -> one.scenario().equals(scenario.name()));
            for (JobExchanges job : deviates ? List.<JobExchanges>of() : JobExchanges.of(evidence.spec(), scenario)) {
                JobTemplate.of(evidence.spec(), job).ifPresent(templates::add);
            }
        }
        return templates;
    }

    /** A job under way. */
    private static final class Job {
        private final JobTemplate template;
        private final Optional<Plant> plant;
        private final String name;
        private int step;

        Job(JobTemplate template, Optional<Plant> plant, String name) {
            this.template = template;
            this.plant = plant;
            this.name = name;
        }
    }

    /** Writes a recording; returns the key of each planted finding by the index of its entry. */
    Map<Integer, String> write(Path file, int entries, int planted) throws IOException {
        Map<Integer, String> plants = new TreeMap<>();
        int jobs = entries / JobTemplate.STEPS;
        int started = 0;
        List<Job> open = new ArrayList<>();
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write(
                    "{\"log\":{\"version\":\"1.2\",\"creator\":{\"name\":\"generator\",\"version\":\"1\"},\"entries\":[\n");
            for (int index = 0; index < jobs * JobTemplate.STEPS; index++) {
                while (open.size() < OPEN_JOBS && started < jobs) {
                    open.add(begin(started++, jobs, planted));
                }
                Job job = open.get(random.nextInt(open.size()));
                writer.write(index == 0 ? "" : ",\n");
                writer.write(job.template
                        .entry(job.step, job.plant)
                        .replace(EntryTemplate.JOB, job.name)
                        .replace(
                                EntryTemplate.TIME,
                                BEGIN.plusMillis(250L * index).toString()));
                int at = index;
                int step = job.step++;
                job.plant.filter(plant -> plant.step() == step).ifPresent(plant -> plants.put(at, plant.key()));
                if (job.step == JobTemplate.STEPS) {
                    open.remove(job);
                }
            }
            writer.write("\n]}}\n");
        }
        return plants;
    }

    private Job begin(int number, int jobs, int planted) {
        boolean faulty = (long) number * planted / jobs != (long) (number + 1) * planted / jobs;
        int kind = (int) ((long) number * planted / jobs) % KINDS.size();
        return new Job(
                templates.get(number % templates.size()),
                faulty ? Optional.of(KINDS.get(kind)) : Optional.empty(),
                new UUID(random.nextLong(), random.nextLong()).toString());
    }
}
