package dev.proofsheet.codegen;

import dev.proofsheet.spec.SpecFile;
import io.swagger.v3.oas.models.OpenAPI;
import java.nio.file.Path;
import java.util.HashMap;
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
        Map<String, Object> data = new HashMap<>();
        data.put("client", client);
        data.put("models", codegen.models());
        JobsView jobs = JobsView.of(spec, codegen.api(), client.names()).orElse(null);
        data.put("jobs", jobs);
        data.put("facade", FacadeView.of(codegen.api(), client, jobs != null));
        data.put("webhooks", WebhooksView.of(spec, client.names()).orElse(null));
        data.put("guide", GuideView.of(spec, prepared, client, codegen.api(), jobs, codegen.models()));
        addFrame(templates.files(), client.names(), data);
        return templates.files();
    }

    /** What stands around the operations and models. The generator would make folders for such files. */
    private static void addFrame(NavigableMap<String, String> files, ProviderNames names, Map<String, Object> data) {
        String resources = "src/main/resources/META-INF/";
        String source = ClientCodegen.sourceFolder(names.packageName());
        files.put("pom.xml", Templates.fill("pom", data));
        files.put("README.md", Templates.fill("readme", data));
        files.put(resources + "proguard/" + names.artifactId() + ".pro", Templates.fill("proguard", data));
        files.put(
                resources + "native-image/dev.proofsheet/" + names.artifactId() + "/reachability-metadata.json",
                Templates.fill("reachability", data));
        files.put(source + "/" + names.client() + ".java", Templates.fill("client", data));
        if (data.get("jobs") != null) {
            files.put(source + "/" + names.jobs() + ".java", Templates.fill("jobs", data));
        }
        if (data.get("webhooks") != null) {
            files.put(source + "/" + names.webhooks() + ".java", Templates.fill("webhooks", data));
        }
        files.put(source + "/package-info.java", Templates.fill("package", data));
        files.put(source + "/model/package-info.java", Templates.fill("modelPackage", data));
    }

    @Override
    public Generator opts(ClientOptInput input) {
        super.opts(input);
        templateProcessor = templates;
        return this;
    }
}
