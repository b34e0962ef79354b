package dev.proofsheet.spec;

import dev.proofsheet.document.InputException;
import dev.proofsheet.document.SourceDocument;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The spec of one provider: {@code specs/<provider>/openapi.yaml}, and the files beside it that it refers to. */
public final class SpecFile {
    private static final String NAME = "openapi.yaml";

    private final String provider;
    private final Path file;
    private final Map<Path, SourceDocument> documents;

    private SpecFile(String provider, Path file, Map<Path, SourceDocument> documents) {
        this.provider = provider;
        this.file = file;
        this.documents = documents;
    }

    /**
     * Reads a provider's spec, and every file that it refers to.
     *
     * @param folder {@code specs/<provider>}
     * @throws InputException if a file cannot be read, or a {@code $ref} leads nowhere or out of the folder
     */
    public static SpecFile read(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            throw new InputException(
                    folder, "the folder holds no " + NAME + "; write the provider's spec there, or remove the folder");
        }
        return new SpecFile(folder.getFileName().toString(), file, new References(folder).follow(file));
    }

    /** The same spec with other content in {@link #file()}. */
    public SpecFile with(SourceDocument content) {
        Map<Path, SourceDocument> others = new LinkedHashMap<>(documents);
        others.put(file.normalize(), content);
        return new SpecFile(provider, file, Collections.unmodifiableMap(others));
    }

    /** The provider's name, which is its folder's. */
    public String provider() {
        return provider;
    }

    /** The file at which reading begins. */
    public Path file() {
        return file;
    }

    /** The content of {@link #file()}. */
    public SourceDocument document() {
        return document(file);
    }

    /** The content of one of {@link #documents()}. */
    public SourceDocument document(Path path) {
        SourceDocument document = documents.get(path.normalize());
        if (document == null) {
            throw new IllegalArgumentException(path + " is no part of the spec " + file);
        }
        return document;
    }

    /** Every file of the spec, by its path. */
    public Map<Path, SourceDocument> documents() {
        return documents;
    }

    /**
     * The spec as the model of swagger-parser: a new one at each call, with its references to components left in place.
     *
     * @throws InputException if the parser finds a fault
     */
    public OpenAPI parse() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult result =
                new OpenAPIV3Parser().readLocation(file.toAbsolutePath().toString(), null, options);
        List<String> messages = result.getMessages() == null ? List.of() : result.getMessages();
        List<String> faults =
                messages.stream().filter(message -> !isLinkBody(message)).toList();
        if (result.getOpenAPI() == null || !faults.isEmpty()) {
            throw new InputException(file, "not a valid OpenAPI 3.0 document: " + String.join("; ", faults));
        }
        return result.getOpenAPI();
    }

    /** OpenAPI 3.0.3 lets a link's requestBody be any value; swagger-parser 2.1.46 knows it as a text only. */
    private static boolean isLinkBody(String message) {
        return message.contains("links.") && message.endsWith("requestBody is not of type `string`");
    }
}
