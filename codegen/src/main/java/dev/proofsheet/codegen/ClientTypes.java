package dev.proofsheet.codegen;

import dev.proofsheet.spec.SpecFile;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The classes of a client besides its models, which a model must not be named like. */
final class ClientTypes {
    private ClientTypes() {}

    static Set<String> of(SpecFile spec, OpenAPI parsed) {
        ProviderNames names = new ProviderNames(spec.provider());
        Set<String> types = new HashSet<>(Set.of(
                names.api(),
                names.calls(),
                names.client(),
                names.asyncClient(),
                names.rawClient(),
                names.forwardingClient(),
                "Default" + names.client(),
                "Default" + names.asyncClient(),
                "Default" + names.rawClient(),
                names.job(JobsView.KIND),
                names.job(JobsView.KIND) + "s",
                // Nested in the class before.
                JobsView.KIND + "Job",
                "Ended" + JobsView.KIND + "Job",
                names.webhooks()));
        String poll =
                spec.document().root().path(JobsView.EXTENSION).path("poll").asString("");
        GuideOperations.byId(parsed).forEach((id, operation) -> {
            if (hasOptions(operation)) {
                types.add(CallView.paramsType(id));
            }
            if (id.equals(poll)) {
                types.add(GuideOperations.reply(parsed, operation)
                        .filter(reply -> reply.get$ref() != null)
                        .map(reply -> ResultView.name(ExampleCode.className(reply)))
                        .orElse(ResultView.UNNAMED));
            }
        });
        return types;
    }

    private static boolean hasOptions(Operation operation) {
        return Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of()).stream()
                .anyMatch(parameter -> !Boolean.TRUE.equals(parameter.getRequired()));
    }
}
