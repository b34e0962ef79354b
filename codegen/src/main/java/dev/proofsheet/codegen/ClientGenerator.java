package dev.proofsheet.codegen;

import dev.proofsheet.document.InputException;
import dev.proofsheet.spec.SpecFile;
import dev.proofsheet.spec.SpecFolder;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Keeps the generated clients as the specs ask for them.
 *
 * <p>Everything is generated in memory first, so that a spec which cannot be used changes nothing on disk.
 */
public final class ClientGenerator {
    private final Path specs;
    private final GeneratedFolder generated;

    /**
     * Makes a generator.
     *
     * @param specs the folder with a folder for each provider's spec
     * @param generated the folder with a folder for each provider's client; it is made if it is missing
     */
    public ClientGenerator(Path specs, Path generated) {
        this.specs = specs;
        this.generated = new GeneratedFolder(generated);
    }

    /**
     * Writes the clients that differ from what their specs give.
     *
     * <p>What the generator did not write is removed from their folders, but for {@code target}. When all are generated, so
     * is the client of a provider that has no spec any more.
     *
     * @param providers the providers' names, or none for all
     * @throws InputException if a spec or a provider's name cannot be used; nothing is written then
     */
    public void generate(Collection<String> providers) {
        generated.write(modules(providers));
    }

    /**
     * Compares the clients on disk with what their specs give, and writes nothing.
     *
     * @param providers the providers' names, or none for all
     * @return a unified diff from what is there to what should be; empty if they are equal
     * @throws InputException if a spec or a provider's name cannot be used
     */
    public String difference(Collection<String> providers) {
        return generated.difference(modules(providers));
    }

    private GeneratedModules modules(Collection<String> providers) {
        List<String> known = SpecFolder.providers(specs);
        for (String provider : providers) {
            if (!known.contains(provider)) {
                throw new InputException(specs, "there is no provider '" + provider + "'; there are " + known);
            }
        }
        ProviderChecks.check(specs, known);
        NavigableMap<String, NavigableMap<String, String>> modules = new TreeMap<>();
        for (String provider : providers.isEmpty() ? known : providers) {
            modules.put(provider, MemoryGenerator.generate(SpecFile.read(specs.resolve(provider))));
        }
        NavigableSet<String> listed = new TreeSet<>(modules.keySet());
        if (!providers.isEmpty()) {
            listed.addAll(generated.modules());
        }
        return new GeneratedModules(modules, listed);
    }
}
