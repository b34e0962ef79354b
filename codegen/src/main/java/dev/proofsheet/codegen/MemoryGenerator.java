package dev.proofsheet.codegen;

import dev.proofsheet.spec.SpecFile;
import io.swagger.v3.oas.models.OpenAPI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.openapitools.codegen.ClientOptInput;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.Generator;
import org.openapitools.codegen.api.TemplateProcessor;

/** Runs OpenAPI Generator without touching a file. */
final class MemoryGenerator extends DefaultGenerator {
    /** The generator insists on an output folder. It is never made. */
    static final Path FOLDER = Path.of("generated-in-memory").toAbsolutePath();

    private final TemplateProcessor templates;

    private MemoryGenerator(TemplateProcessor templates) {
        this.templates = templates;
    }

    /** Generates a provider's client: the content of each file, by its path in the module. */
    static NavigableMap<String, String> generate(SpecFile spec) {
        OpenAPI prepared = SpecPreparation.prepare(spec);
        ClientView client = ClientView.of(spec, prepared);
        ClientCodegen codegen = new ClientCodegen(client.names(), FOLDER.toString());
        codegen.additionalProperties().put("client", client);
        codegen.openapiNormalizer().put("DISABLE_ALL", "true");
        Templates templates = new Templates(FOLDER);
        MemoryGenerator generator = new MemoryGenerator(templates);
        generator.setGenerateMetadata(false);
        generator.opts(new ClientOptInput().openAPI(prepared).config(codegen)).generate();
        addFrame(templates.files(), spec, prepared, client, codegen);
        ImportLines imports = new ImportLines(client.names(), types(codegen));
        templates.files().replaceAll((path, text) -> path.endsWith(".java") ? imports.insert(text) : text);
        return templates.files();
    }

    private static void addFrame(
            NavigableMap<String, String> files,
            SpecFile spec,
            OpenAPI prepared,
            ClientView client,
            ClientCodegen codegen) {
        List<CallView> calls =
                codegen.api().operations().stream().map(CallView::of).toList();
        ResponseTypes types = new ResponseTypes(codegen.models());
        JobsView jobs = JobsView.of(spec, calls, client.names(), types, new ImageCode(prepared))
                .orElse(null);
        Map<String, Object> data = new HashMap<>();
        data.put("client", client);
        data.put("models", codegen.models());
        data.put("schemas", codegen.schemas());
        data.put("jobs", jobs);
        data.put("facade", FacadeView.of(calls, client.names(), jobs));
        data.put("webhooks", WebhooksView.of(spec, client.names()).orElse(null));
        data.put("guide", GuideView.of(spec, prepared, client, calls, jobs, codegen.models()));
        ClientFrame frame = new ClientFrame(files, client.names(), data);
        frame.add();
        frame.addParams(ParamsView.of(calls));
    }

    /** The types of the model package. */
    private static List<String> types(ClientCodegen codegen) {
        List<String> types = new ArrayList<>();
        codegen.models().forEach(model -> types.add(model.name()));
        codegen.api().operations().stream()
                .map(CallView::of)
                .filter(call -> !call.optional().isEmpty())
                .forEach(call -> types.add(call.params()));
        return types;
    }

    @Override
    public Generator opts(ClientOptInput input) {
        super.opts(input);
        templateProcessor = templates;
        return this;
    }
}
