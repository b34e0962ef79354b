package dev.proofsheet.harness.spec;

import dev.proofsheet.document.InputException;
import dev.proofsheet.spec.SpecFile;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that one provider's spec promises.
 *
 * @param provider the provider's name
 * @param file the spec as it was read
 * @param server the address that all paths are relative to
 * @param operations the operations by operationId
 * @param schemes the security schemes by name
 * @param lifecycle the life of a job, if the provider has jobs
 * @param discrepancies where the documentation behind the spec contradicts itself
 * @param schemas the JSON Schemas of the spec
 */
public record Spec(
        String provider,
        SpecFile file,
        URI server,
        Map<String, Operation> operations,
        Map<String, SecurityScheme> schemes,
        Optional<Lifecycle> lifecycle,
        List<Discrepancy> discrepancies,
        Schemas schemas) {

    /** Loads the validator, which takes a tenth of a second, for a caller that can have it done on another thread. */
    public static void prepare() {
        Discrepancy.prepare();
    }

    /**
     * Reads the spec in a provider's folder.
     *
     * @throws InputException if it cannot be read as a spec
     */
    public static Spec read(Path folder) {
        return of(SpecFile.read(folder));
    }

    /**
     * Reads a spec from its files.
     *
     * @throws InputException if they cannot be read as a spec
     */
    public static Spec of(SpecFile file) {
        SpecNode root = SpecNode.root(file);
        String version = root.require("openapi").text();
        if (!version.startsWith("3.0.")) {
            throw root.require("openapi").error("specs are OpenAPI 3.0, and this one says " + version);
        }
        Map<String, Operation> operations = new OperationReader(root).read();
        if (operations.isEmpty()) {
            throw root.error("the spec has no operation; there is nothing to check");
        }
        Map<String, SecurityScheme> schemes = new LinkedHashMap<>();
        root.get("components")
                .ifPresent(components -> components
                        .entries("securitySchemes")
                        .forEach((name, node) -> schemes.put(name, SecurityScheme.read(name, node))));
        Optional<Lifecycle> lifecycle =
                root.get("x-job-lifecycle").map(node -> new LifecycleReader(node, operations.keySet()).read());
        return new Spec(
                file.provider(),
                file,
                server(root),
                operations,
                schemes,
                lifecycle,
                Discrepancy.read(file),
                new Schemas(file));
    }

    /** An operation that is known to be declared. */
    public Operation operation(String id) {
        Operation operation = operations.get(id);
        if (operation == null) {
            throw new IllegalArgumentException(provider + " has no operation " + id);
        }
        return operation;
    }

    private static URI server(SpecNode root) {
        SpecNode url = root.items("servers").stream()
                .findFirst()
                .orElseThrow(() -> root.error("'servers' has to name the provider's address"))
                .require("url");
        if (!url.text().matches("https?://[^/?#\\s]+(/[^?#\\s]*[^/?#\\s])?")) {
            throw url.error("a server's address begins with https:// and ends without a slash");
        }
        return URI.create(url.text());
    }
}
