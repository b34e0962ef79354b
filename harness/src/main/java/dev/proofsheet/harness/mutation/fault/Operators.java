package dev.proofsheet.harness.mutation.fault;

import java.util.List;
import java.util.stream.Stream;

/** Every operator, in the order in which reports list them. */
public final class Operators {
    private static final List<Operator> ALL = Stream.of(
                    StatusFaults.operators(),
                    HeaderFaults.operators(),
                    ParameterFaults.operators(),
                    BodyFaults.operators(),
                    JsonFaults.operators(),
                    PartFaults.operators(),
                    CredentialFaults.operators(),
                    NameFaults.operators(),
                    JobFaults.operators(),
                    SequenceFaults.operators(),
                    CreditFaults.operators(),
                    SchemaFaults.operators(),
                    LooseFaults.operators(),
                    OperationFaults.operators(),
                    AddressFaults.operators(),
                    LifecycleFaults.operators())
            .flatMap(List::stream)
            .toList();

    private Operators() {}

    /** All of them. */
    public static List<Operator> all() {
        return ALL;
    }
}
