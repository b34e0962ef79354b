package dev.proofsheet.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the guide's programs know: one job, from its request to its picture.
 *
 * @param imports the classes to import, but for those of the client
 * @param laterImports the classes that the program without a waiting thread imports, but for those of the client
 * @param request the class of the request
 * @param lines the lines that build it, but for the first
 * @param submit the operation that starts the job
 */
record GuideProgram(
        List<String> imports, List<String> laterImports, String request, List<String> lines, String submit) {

    /** The program for the first operation that starts a job from a body alone; none where no such job makes images. */
    static Optional<GuideProgram> of(OpenAPI spec, JobsView jobs, ExampleCode examples) {
        if (jobs.result().images().isEmpty()) {
            return Optional.empty();
        }
        return jobs.submits().stream()
                .filter(submit -> submit.given().stream().allMatch(ParameterView::isBody))
                .flatMap(submit ->
                        GuideOperations.body(GuideOperations.byId(spec).get(submit.name()))
                                .filter(body -> body.get$ref() != null)
                                .map(body -> of(submit, body, examples))
                                .stream())
                .findFirst();
    }

    private static GuideProgram of(CallView submit, Schema<?> body, ExampleCode examples) {
        List<String> lines = new ArrayList<>(examples.setters(body));
        lines.add(".build();");
        Imports imports = new Imports().add("java.nio.file.Path").addType(String.join(" ", lines));
        return new GuideProgram(
                imports.sorted(),
                imports.add("dev.proofsheet.picture.SavedImage", "java.util.concurrent.CompletableFuture")
                        .sorted(),
                ExampleCode.className(body),
                lines,
                submit.name());
    }
}
