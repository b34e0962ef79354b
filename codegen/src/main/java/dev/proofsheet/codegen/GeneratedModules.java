package dev.proofsheet.codegen;

import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;

/**
 * The clients as they should be.
 *
 * @param modules the files of each module that was generated, by their paths in it
 * @param listed every module that the folder holds in the end
 */
record GeneratedModules(NavigableMap<String, NavigableMap<String, String>> modules, Collection<String> listed) {

    /** The POM that builds them all, and that stands for them all as a dependency. */
    String pom() {
        Map<String, Object> data = Map.of(
                "version",
                ProjectVersion.read(),
                "any",
                !listed.isEmpty(),
                "modules",
                listed.stream().map(ProviderNames::new).toList());
        return Templates.fill("modules", data);
    }
}
