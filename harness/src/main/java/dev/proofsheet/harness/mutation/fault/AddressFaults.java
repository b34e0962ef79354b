package dev.proofsheet.harness.mutation.fault;

import dev.proofsheet.harness.mutation.fault.Operator.OfScenarios;
import dev.proofsheet.harness.mutation.fault.Operator.OfSpecs;
import dev.proofsheet.harness.spec.Spec;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;

/** Faults of the addresses that a client calls. */
final class AddressFaults {
    private static final JsonPointer PATHS = JsonPointer.compile("/paths");

    private static final JsonPointer SERVER = JsonPointer.compile("/servers/0/url");

    private AddressFaults() {}

    static List<Operator> operators() {
        return List.of(
                shown(
                        "method",
                        "the address that is shown has another method",
                        address -> address.replaceFirst("[A-Z]+", address.startsWith("PUT ") ? "POST" : "PUT")),
                shown(
                        "server",
                        "the address that is shown has another server",
                        address -> address.replace("://", "://unheard-of.")),
                shown("path", "the address that is shown has another path", address -> address + "/unheard-of"),
                new OfSpecs("openapi.path-changed", "the path of an operation is another", AddressFaults::pathChanged),
                new OfSpecs(
                        "openapi.method-changed",
                        "the method of an operation is another",
                        AddressFaults::methodChanged),
                new OfSpecs(
                        "openapi.server-changed",
                        "the provider's address is another",
                        spec -> Stream.of(
                                        spec.server() + "/unheard-of",
                                        spec.server().toString().replace("://", "://unheard-of."))
                                .map(url -> Seed.set(SERVER, Json.text(url)))));
    }

    private static Operator shown(String name, String fault, UnaryOperator<String> change) {
        return new OfScenarios(
                "address." + name,
                fault,
                (spec, scenario) -> scenario.exchanges().stream()
                        .map(exchange -> exchange.requestPointer().appendProperty("address"))
                        .flatMap(at -> {
                            String address = scenario.document().root().at(at).asString("");
                            String other = change.apply(address);
                            return address.equals(other) || address.isEmpty()
                                    ? Stream.empty()
                                    : Stream.of(Seed.set(at, Json.text(other)));
                        }));
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
