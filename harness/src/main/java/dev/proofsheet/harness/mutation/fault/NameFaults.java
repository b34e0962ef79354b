package dev.proofsheet.harness.mutation.fault;

import dev.proofsheet.harness.fixture.Scenario;
import dev.proofsheet.harness.mutation.fault.Operator.OfScenarios;
import dev.proofsheet.harness.spec.Spec;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Faults of a job's name, which stays the same from its submit to its outcome. */
final class NameFaults {
    private NameFaults() {}

    static List<Operator> operators() {
        return List.of(
                sighting(
                        "removed",
                        "the reply does not name its job",
                        seen -> Seed.remove(seen.place(seen.jobPointer()))),
                sighting(
                        "null",
                        "the name of the job is null",
                        seen -> Seed.set(seen.place(seen.jobPointer()), Json.MAKE.nullNode())),
                sighting(
                        "changed",
                        "the reply names a job that nobody knows",
                        seen -> Seed.set(seen.place(seen.jobPointer()), Json.text(changed(seen.job())))),
                new OfScenarios(
                        "name.of-another-job", "the reply names another job of the scenario", NameFaults::ofAnother),
                new OfScenarios("name.asked", "the poll asks for a job that nobody knows", NameFaults::asked));
    }

    private static Operator sighting(String name, String fault, Function<Sighting, Seed> seed) {
        return new OfScenarios(
                "name." + name,
                fault,
                (spec, scenario) -> Sighting.of(spec, scenario).map(seed));
    }

    /** Still of the same form: only its last character is another. */
    private static String changed(String name) {
        return name.substring(0, name.length() - 1) + (name.endsWith("0") ? "1" : "0");
    }

    private static Stream<Seed> ofAnother(Spec spec, Scenario scenario) {
        List<List<Sighting>> jobs = Sighting.byJob(spec, scenario);
        return jobs.stream()
                .flatMap(job -> jobs.stream()
                        .filter(other -> !other.equals(job))
                        .flatMap(other -> job.stream()
                                .map(seen -> Seed.set(
                                        seen.place(seen.jobPointer()),
                                        Json.text(other.get(0).job())))));
    }

    private static Stream<Seed> asked(Spec spec, Scenario scenario) {
        return Sighting.of(spec, scenario).filter(seen -> !seen.isSubmit()).flatMap(seen -> {
            JsonPointer request = seen.exchange().requestPointer();
            return places(scenario.document().root().at(request), request, seen.job())
                    .map(place -> Seed.set(place, Json.text(changed(seen.job()))));
        });
    }

    private static Stream<JsonPointer> places(JsonNode node, JsonPointer pointer, String name) {
        return node.isString() && node.stringValue().equals(name)
                ? Stream.of(pointer)
                : node.properties().stream()
                        .flatMap(entry -> places(entry.getValue(), pointer.appendProperty(entry.getKey()), name));
    }
}
