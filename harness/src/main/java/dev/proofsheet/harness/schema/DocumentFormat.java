package dev.proofsheet.harness.schema;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import dev.proofsheet.document.InputException;
import dev.proofsheet.document.SourceDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The published format of a kind of file, the same JSON Schema that editors use. */
public final class DocumentFormat {
    private final Schema schema;
    private final String guide;

    private DocumentFormat(Schema schema, String guide) {
        this.schema = schema;
        this.guide = guide;
    }

    /**
     * Loads a schema that is packed with the harness.
     *
     * @param name its path in the project, such as {@code fixtures/scenario.schema.json}
     */
    public static DocumentFormat of(String name) {
        try (InputStream stream = DocumentFormat.class.getResourceAsStream("/proofsheet/" + name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is not packed with the harness");
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                    .pathType(PathType.JSON_POINTER)
                    .build();
            Schema schema = SchemaRegistry.withDefaultDialect(
                            SpecificationVersion.DRAFT_2020_12,
                            builder -> builder.nodeReader(reader -> reader.jsonMapper(JsonMapper.shared()))
                                    .schemaRegistryConfig(config))
                    .getSchema(text, InputFormat.JSON);
            return new DocumentFormat(schema, name.substring(0, name.indexOf('/')) + "/README.md");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Refuses a document that has not this format, at its first fault.
     *
     * @throws InputException if it has not
     */
    public void check(SourceDocument document) {
        List<Violation> violations = Violation.of(schema, document.root());
        if (!violations.isEmpty()) {
            Violation first = violations.get(0);
            throw document.error(first.at(), first.message() + "; the format is described in " + guide);
        }
    }
}
