package dev.proofsheet.harness.mutation.fault;

import dev.proofsheet.harness.fixture.Scenario;
import dev.proofsheet.harness.spec.Spec;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** One kind of fault, and every way to seed it. */
public sealed interface Operator {
    /** Its name, dotted and unique. */
    String name();

    /** What is wrong in its mutants: one clause. */
    String fault();

    /**
     * A fault of evidence.
     *
     * @param name its name
     * @param fault what is wrong in its mutants
     * @param seeds the places of a scenario where it can be seeded
     */
    record OfScenarios(String name, String fault, BiFunction<Spec, Scenario, Stream<Seed>> seeds) implements Operator {}

    /**
     * A fault of a spec.
     *
     * @param name its name
     * @param fault what is wrong in its mutants
     * @param seeds the places of a spec where it can be seeded
     */
    record OfSpecs(String name, String fault, Function<Spec, Stream<Seed>> seeds) implements Operator {}
}
