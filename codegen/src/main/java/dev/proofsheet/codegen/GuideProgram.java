package dev.proofsheet.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What the guide's programs know: one job, from its request to its picture.
 *
 * @param imports the classes to import, but for models
 * @param laterImports the classes that the program without a waiting thread imports, but for models
 * @param request the class of the request
 * @param lines the lines that build it, but for the first
 * @param submit the operation that starts the job
 * @param arguments what the client's method of that operation is called with
 * @param result the class that a poll gives
 * @param name the accessor of the job's name in the reply of the submit
 * @param picture the accessors from the poll's reply to the picture
 * @param timeout how long to wait, as a Java literal
 * @param poll the call of the poll for the job {@code name}
 */
record GuideProgram(
        List<String> imports,
        List<String> laterImports,
        String request,
        List<String> lines,
        String submit,
        String arguments,
        String result,
        String name,
        String picture,
        String timeout,
        String poll) {
    /** The program for the first operation that starts a job from a body of JSON alone; none where the spec has no such. */
    static Optional<GuideProgram> of(OpenAPI spec, JobsView jobs, JsonNode lifecycle, ExampleCode examples) {
        Map<String, Operation> operations = GuideOperations.byId(spec);
        Optional<String> picture = GuideOperations.reply(
                        spec, operations.get(lifecycle.path("poll").asString("")))
                .flatMap(reply -> new PicturePath(spec).find(reply, result(lifecycle)));
        if (picture.isEmpty()) {
            return Optional.empty();
        }
        for (CallView submit : jobs.submits()) {
            Optional<Schema<?>> body = GuideOperations.body(operations.get(submit.name()));
            boolean simple = submit.parameters().stream()
                    .allMatch(parameter -> parameter.annotation().equals("Body")
                            || parameter.type().startsWith("@Nullable "));
            if (body.isPresent() && body.get().get$ref() != null && simple) {
                return Optional.of(of(submit, body.get(), jobs, picture.get(), lifecycle, examples));
            }
        }
        return Optional.empty();
    }

    private static GuideProgram of(
            CallView submit, Schema<?> body, JobsView jobs, String picture, JsonNode lifecycle, ExampleCode examples) {
        List<String> lines = new ArrayList<>(examples.setters(body));
        lines.add(".build();");
        Imports imports = new Imports()
                .add("dev.proofsheet.picture.PictureDownload", "java.nio.file.Path")
                .addType(String.join(" ", lines));
        List<String> arguments = submit.parameters().stream()
                .map(parameter -> parameter.annotation().equals("Body") ? "request" : "null")
                .toList();
        String name = lifecycle.path("job").path("submitted").asString("");
        return new GuideProgram(
                imports.sorted(),
                imports.add("dev.proofsheet.picture.SavedPicture", "java.time.Duration")
                        .add("java.util.concurrent.CompletableFuture")
                        .sorted(),
                ExampleCode.className(body),
                lines,
                submit.name(),
                String.join(", ", arguments),
                jobs.type(),
                PicturePath.accessors(name),
                picture,
                jobs.timeout(),
                jobs.poll().replaceFirst("^api\\.", "client.api()."));
    }

    /** Where the result of a job that succeeded stands. */
    private static String result(JsonNode lifecycle) {
        for (JsonNode state : lifecycle.path("states")) {
            if (state.path("outcome").asString("").equals("success")) {
                return state.path("requires").path(0).asString("/");
            }
        }
        return "/";
    }
}
