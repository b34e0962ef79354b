package dev.proofsheet.codegen;

import dev.proofsheet.document.SourceDocument;
import dev.proofsheet.spec.SpecFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * What the templates know about a kind of job: its life, how it is started, polled and cancelled, and its result.
 *
 * @param kind the kind, as part of names in Java
 * @param handle the handle's class
 * @param status where a response has the status, as a Java literal
 * @param job where a response has the id of the job that it started, as a Java literal
 * @param states the states, each an entry of a map in Java
 * @param interval the pause between two polls, as a Java literal
 * @param timeout how long to wait, as a Java literal
 * @param type what a poll returns
 * @param poll the call of the poll for the job {@code id}
 * @param byPath whether the job's id is a part of the path of that call
 * @param accepted what the responses have in common that start a job
 * @param result the result of a job that succeeded
 * @param submits the operations that start a job
 */
record JobsView(
        String kind,
        String handle,
        String status,
        String job,
        List<String> states,
        String interval,
        String timeout,
        String type,
        String poll,
        boolean byPath,
        String accepted,
        ResultView result,
        List<CallView> submits) {
    static final String EXTENSION = "x-job-lifecycle";

    /** A spec describes one kind of job, and it makes images. */
    static final String KIND = "Image";

    /** The view, if the spec has jobs. */
    static Optional<JobsView> of(
            SpecFile spec, List<CallView> calls, ProviderNames names, ResponseTypes types, ImageCode images) {
        SourceDocument document = spec.document();
        JsonNode lifecycle = document.root().path(EXTENSION);
        if (lifecycle.isMissingNode()) {
            return Optional.empty();
        }
        List<CallView> submits = new ArrayList<>();
        lifecycle.path("submit").forEach(id -> submits.add(call(document, calls, id.asString(""))));
        CallView poll = call(document, calls, lifecycle.path("poll").asString(""));
        String job = lifecycle.path("job").path("submitted").asString("");
        return Optional.of(new JobsView(
                KIND,
                names.job(KIND),
                JavaText.literal(lifecycle.path("status").asString("")),
                JavaText.literal(job),
                states(lifecycle.path("states")),
                JavaText.literal(lifecycle.path("interval").asString("PT3S")),
                JavaText.literal(lifecycle.path("timeout").asString("PT5M")),
                poll.type(),
                new PollCall(document, poll, job)
                        .from(submits.stream().map(CallView::name).toList()),
                poll.given().stream().anyMatch(ParameterView::isPath),
                accepted(submits, types),
                ResultView.of(poll, lifecycle.path("states"), types, images),
                submits));
    }

    private static CallView call(SourceDocument document, List<CallView> calls, String id) {
        return calls.stream()
                .filter(call -> call.name().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        document.error(JsonPointer.compile("/" + EXTENSION), "there is no operation '" + id + "'"));
    }

    /** The response's class, if it is the same wherever a job is started. */
    private static String accepted(Collection<CallView> submits, ResponseTypes types) {
        List<String> all = submits.stream().map(CallView::type).distinct().toList();
        if (all.size() == 1) {
            return all.get(0);
        }
        return all.stream().allMatch(types::isModel) ? "JsonModel" : "Object";
    }

    private static List<String> states(JsonNode states) {
        List<String> entries = new ArrayList<>();
        for (Map.Entry<String, JsonNode> state : states.properties()) {
            String message = state.getValue().path("message").asString("");
            String reason = message.isEmpty() ? "null" : JavaText.literal(message);
            String made = switch (state.getValue().path("outcome").asString("")) {
                case "success" -> "success()";
                case "failure" -> "failure(" + reason + ")";
                case "cancelled" -> "cancelled(" + reason + ")";
                default -> state.getValue().path("initial").asBoolean(false) ? "pending()" : "running()";
            };
            entries.add("Map.entry(" + JavaText.literal(state.getKey()) + ", JobLifecycle.State." + made + ")");
        }
        return entries;
    }
}
