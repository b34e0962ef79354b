package dev.proofsheet.harness.mutation.fault;

import dev.proofsheet.harness.mutation.fault.Operator.OfSpecs;
import dev.proofsheet.harness.spec.Spec;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;

/** Faults of the addresses that a client calls. */
final class AddressFaults {
    private static final JsonPointer PATHS = JsonPointer.compile("/paths");

    private AddressFaults() {}

    static List<Operator> operators() {
        return List.of(
                new OfSpecs("openapi.path-changed", "the path of an operation is another", AddressFaults::pathChanged),
                new OfSpecs(
                        "openapi.method-changed",
                        "the method of an operation is another",
                        AddressFaults::methodChanged),
                new OfSpecs(
                        "openapi.server-changed",
                        "the provider's address is another",
                        spec -> Stream.of(Seed.set(
                                JsonPointer.compile("/servers/0/url"), Json.text(spec.server() + "/unheard-of")))));
    }

    private static Stream<Seed> pathChanged(Spec spec) {
        return spec.file().document().root().at(PATHS).propertyNames().stream()
                .map(path -> Seed.rename(PATHS.appendProperty(path), path + "s"));
    }

    private static Stream<Seed> methodChanged(Spec spec) {
        return spec.operations().values().stream()
                .filter(operation -> !operation.callback())
                .map(operation -> Seed.rename(
                        operation.node().pointer(), operation.method().equals("PUT") ? "post" : "put"));
    }
}
