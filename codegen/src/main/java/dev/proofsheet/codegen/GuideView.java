package dev.proofsheet.codegen;

import dev.proofsheet.document.SourceDocument;
import dev.proofsheet.spec.SpecFile;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the template of a client's README knows, all of it from the spec and the discrepancies beside it.
 *
 * @param about what the spec says of the provider, in Markdown
 * @param variables the environment variables that hold its credentials
 * @param program the program that saves a picture; null where the spec has no job that gives one
 * @param pause the seconds between two polls at first
 * @param patience the seconds that a wait takes at most
 * @param operations the operations
 * @param repeated the operations that are sent again after a failure that passes
 * @param keyed those that are sent again because the provider tells by a key that it is the same call
 * @param once those that are never sent again
 * @param failures the statuses with which the provider refuses
 * @param costs what is said about prices of operations that do more than read
 * @param limits what requests may hold that do more than read
 * @param uploads calls with files
 * @param contradictions how many contradictions of the provider's documents are known
 */
record GuideView(
        String about,
        List<String> variables,
        @Nullable GuideProgram program,
        long pause,
        long patience,
        List<Row> operations,
        String repeated,
        String keyed,
        String once,
        List<GuideFailure> failures,
        List<GuideCosts> costs,
        List<GuideLimits> limits,
        List<String> uploads,
        int contradictions) {

    boolean hasCosts() {
        return !costs.isEmpty();
    }

    boolean hasUploads() {
        return !uploads.isEmpty();
    }

    boolean hasContradictions() {
        return contradictions > 0;
    }

    /**
     * An operation.
     *
     * @param request its method and path
     * @param call the client's method
     * @param summary what it is for
     */
    record Row(String request, String call, String summary) {}

    static GuideView of(
            SpecFile spec,
            OpenAPI parsed,
            ClientView client,
            List<CallView> calls,
            @Nullable JobsView jobs,
            Collection<ModelView> models) {
        Map<String, Operation> operations = GuideOperations.byId(parsed);
        JsonNode lifecycle = spec.document().root().path(JobsView.EXTENSION);
        ExampleCode examples =
                new ExampleCode(parsed, models.stream().collect(Collectors.toMap(ModelView::name, model -> model)));
        return new GuideView(
                Markdown.prose(SchemaDocs.orElse(parsed.getInfo().getDescription(), "")),
                client.schemes().stream()
                        .map(scheme -> EnvironmentVariables.listed(scheme.variables()))
                        .toList(),
                jobs == null ? null : GuideProgram.of(parsed, jobs, examples).orElse(null),
                seconds(lifecycle.path("interval").asString("PT3S")),
                seconds(lifecycle.path("timeout").asString("PT5M")),
                calls.stream().map(call -> row(call, operations)).toList(),
                names(calls, OperationView::mayRepeat),
                names(calls, operation -> !operation.mayRepeat() && isKeyed(operation)),
                names(calls, operation -> !operation.mayRepeat() && !isKeyed(operation)),
                GuideFailure.of(parsed, operations.values()),
                GuideCosts.of(writing(calls, operations)),
                GuideLimits.of(parsed, writing(calls, operations).values()),
                uploads(operations, models, examples),
                contradictions(spec.file().resolveSibling("discrepancies.yaml")));
    }

    private static Row row(CallView call, Map<String, Operation> operations) {
        Operation operation = Objects.requireNonNull(operations.get(call.name()));
        return new Row(
                call.operation().method() + " /" + call.operation().path().replace("\"", ""),
                call.name() + "(" + call.callArguments() + ")",
                Markdown.cell(SchemaDocs.orElse(operation.getSummary(), "")));
    }

    private static boolean isKeyed(OperationView operation) {
        return !operation.idempotencyHeader().isEmpty();
    }

    private static String names(List<CallView> calls, Predicate<OperationView> chosen) {
        return calls.stream()
                .map(CallView::operation)
                .filter(chosen)
                .map(operation -> "`" + operation.name() + "`")
                .collect(Collectors.joining(", "));
    }

    /** The operations that do more than read. */
    private static Map<String, Operation> writing(List<CallView> calls, Map<String, Operation> operations) {
        Map<String, Operation> writing = new LinkedHashMap<>(operations);
        calls.stream()
                .map(CallView::operation)
                .filter(OperationView::mayRepeat)
                .forEach(operation -> writing.remove(operation.name()));
        return writing;
    }

    /** The first call with a form for each form there is. */
    private static List<String> uploads(
            Map<String, Operation> operations, Collection<ModelView> models, ExampleCode examples) {
        List<String> forms =
                models.stream().filter(ModelView::form).map(ModelView::name).toList();
        Set<String> seen = new HashSet<>();
        List<String> calls = new ArrayList<>();
        operations.forEach((id, operation) -> GuideOperations.body(operation)
                .filter(body -> body.get$ref() != null)
                .filter(body -> forms.contains(ExampleCode.className(body)))
                .filter(body -> seen.add(ExampleCode.className(body)))
                .ifPresent(body -> calls.add("client." + id + "(" + examples.object(body) + ");")));
        return calls;
    }

    private static int contradictions(Path file) {
        return Files.exists(file) ? SourceDocument.read(file).root().size() : 0;
    }

    private static long seconds(String duration) {
        return Duration.parse(duration).toSeconds();
    }
}
