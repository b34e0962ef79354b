package dev.proofsheet.codegen;

import dev.proofsheet.document.SourceDocument;
import dev.proofsheet.spec.SpecFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * What the template of the jobs knows: the life of a job, how it is started, and how it is asked for.
 *
 * @param imports the classes to import
 * @param status where the state stands, as a Java literal
 * @param job where the name of a started job stands, as a Java literal
 * @param states the states, each an entry of a map in Java
 * @param interval the pause between two polls, as a Java literal
 * @param timeout how long to wait, as a Java literal
 * @param type what a poll gives
 * @param poll the call that asks for the job {@code name}
 * @param submits the operations that start a job
 */
record JobsView(
        List<String> imports,
        String status,
        String job,
        List<String> states,
        String interval,
        String timeout,
        String type,
        String poll,
        List<CallView> submits) {
    static final String EXTENSION = "x-job-lifecycle";

    /** The view, if the spec has jobs. */
    static Optional<JobsView> of(SpecFile spec, ApiView api, ProviderNames names) {
        SourceDocument document = spec.document();
        JsonNode lifecycle = document.root().path(EXTENSION);
        if (lifecycle.isMissingNode()) {
            return Optional.empty();
        }
        List<OperationView> started = new ArrayList<>();
        lifecycle.path("submit").forEach(id -> started.add(operation(document, api, id.asString(""))));
        OperationView poll = operation(document, api, lifecycle.path("poll").asString(""));
        String job = lifecycle.path("job").path("submitted").asString("");
        String call = new PollCall(document, poll, job)
                .from(started.stream().map(OperationView::name).toList());
        List<CallView> submits = started.stream().map(CallView::of).toList();
        return Optional.of(new JobsView(
                imports(submits, poll, call, names),
                JavaText.literal(lifecycle.path("status").asString("")),
                JavaText.literal(job),
                states(lifecycle.path("states")),
                JavaText.literal(lifecycle.path("interval").asString("PT3S")),
                JavaText.literal(lifecycle.path("timeout").asString("PT5M")),
                poll.type(),
                call,
                submits));
    }

    private static OperationView operation(SourceDocument document, ApiView api, String id) {
        return api.operations().stream()
                .filter(operation -> operation.name().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        document.error(JsonPointer.compile("/" + EXTENSION), "there is no operation '" + id + "'"));
    }

    private static List<String> states(JsonNode states) {
        List<String> entries = new ArrayList<>();
        for (Map.Entry<String, JsonNode> state : states.properties()) {
            String message = state.getValue().path("message").asString("");
            String made = switch (state.getValue().path("outcome").asString("")) {
                case "success" -> "JobLifecycle.State.success()";
                case "failure" ->
                    "JobLifecycle.State.failure(" + (message.isEmpty() ? "null" : JavaText.literal(message)) + ")";
                default -> "JobLifecycle.State.underWay()";
            };
            entries.add("Map.entry(" + JavaText.literal(state.getKey()) + ", " + made + ")");
        }
        return entries;
    }

    private static List<String> imports(List<CallView> submits, OperationView poll, String call, ProviderNames names) {
        Imports imports = new Imports()
                .add("dev.proofsheet.job.JobHandle", "dev.proofsheet.job.JobLifecycle")
                .add("dev.proofsheet.job.JobTiming", "dev.proofsheet.job.Jobs")
                .add("dev.proofsheet.client.Sender", "java.time.Duration", "java.util.Map");
        imports.addType(poll.type()).addModels(poll.type(), names.modelPackage());
        if (call.contains("builder()")) {
            imports.addModels(call.replaceFirst("^[^(]*\\(", "").replaceFirst("\\..*", ""), names.modelPackage());
        }
        submits.forEach(submit -> submit.addTo(imports, names));
        return imports.sorted();
    }
}
