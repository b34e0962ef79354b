package dev.proofsheet.harness.spec;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.AnnotationKeyword;
import com.networknt.schema.path.PathType;
import com.networknt.schema.serialization.NodeReader;
import dev.proofsheet.document.SourceDocument;
import dev.proofsheet.harness.schema.IntegerFormat;
import dev.proofsheet.harness.schema.QuickFormat;
import dev.proofsheet.harness.schema.Violation;
import dev.proofsheet.spec.SpecFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** The JSON Schemas of one spec, each compiled at its first use. Several threads may use it at once. */
public final class Schemas {
    /** An address that is never fetched: every file of the spec is handed over under it. */
    private static final String BASE = "https://spec.invalid/";

    /** Without the keywords that hold whatever the value is, such as descriptions: each of them takes time. */
    private static final Dialect DIALECT = Dialect.builder(Dialects.getOpenApi30())
            .formats(IntegerFormat.all())
            .formats(QuickFormat::quicken)
            .keywords(known -> known.values().removeIf(AnnotationKeyword.class::isInstance))
            .unknownKeywordFactory((name, context) -> null)
            .build();

    private final SpecFile spec;
    private final SchemaRegistry registry;
    private final Map<SpecNode, Schema> compiled = new ConcurrentHashMap<>();

    Schemas(SpecFile spec) {
        this.spec = spec;
        Map<String, JsonNode> roots = new HashMap<>();
        for (SourceDocument document : spec.documents().values()) {
            roots.put(address(document.file()), document.root());
        }
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .pathType(PathType.JSON_POINTER)
                .build();
        this.registry = SchemaRegistry.withDialect(
                DIALECT,
                builder -> builder.schemas(address -> roots.containsKey(address) ? address : null)
                        .nodeReader(new KnownNodes(roots))
                        .schemaRegistryConfig(config));
    }

    /** Hands over what was read already: what the validator takes for the text of a file is its address. */
    private record KnownNodes(Map<String, JsonNode> roots) implements NodeReader {
        @Override
        public JsonNode readTree(String address, InputFormat format) {
            return Objects.requireNonNull(roots.get(address), address);
        }

        @Override
        public JsonNode readTree(InputStream address, InputFormat format) {
            try {
                return readTree(new String(address.readAllBytes(), StandardCharsets.UTF_8), format);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Where a value breaks a schema; an empty list where it holds. */
    public List<Violation> validate(SpecNode schema, JsonNode value) {
        Schema known = compiled.get(schema);
        return Violation.of(known != null ? known : compiled.computeIfAbsent(schema, this::compile), value);
    }

    private Schema compile(SpecNode schema) {
        return registry.getSchema(SchemaLocation.of(address(schema.document().file()) + "#" + schema.pointer()));
    }

    private String address(Path file) {
        Path beside =
                spec.file().toAbsolutePath().normalize().resolveSibling(".").normalize();
        return BASE
                + beside.relativize(file.toAbsolutePath().normalize())
                        .toString()
                        .replace('\\', '/');
    }
}
