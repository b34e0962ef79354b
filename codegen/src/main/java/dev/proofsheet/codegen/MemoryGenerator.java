package dev.proofsheet.codegen;

import dev.proofsheet.spec.SpecFile;
import io.swagger.v3.oas.models.OpenAPI;
import java.nio.file.Path;
import java.util.Collection;
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
        addFrame(templates.files(), client, codegen.models());
        return templates.files();
    }

    /** What stands around the operations and models. The generator would make folders for such files. */
    private static void addFrame(NavigableMap<String, String> files, ClientView client, Collection<ModelView> models) {
        Map<String, Object> data = Map.of("client", client, "models", models);
        String resources = "src/main/resources/META-INF/";
        String artifact = client.names().artifactId();
        String source = ClientCodegen.sourceFolder(client.names().packageName());
        files.put("pom.xml", Templates.fill("pom", data));
        files.put(resources + "proguard/" + artifact + ".pro", Templates.fill("proguard", data));
        files.put(
                resources + "native-image/dev.proofsheet/" + artifact + "/reachability-metadata.json",
                Templates.fill("reachability", data));
        files.put(source + "/" + client.names().client() + ".java", Templates.fill("client", data));
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
