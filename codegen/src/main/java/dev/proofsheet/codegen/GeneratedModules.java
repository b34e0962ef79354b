package dev.proofsheet.codegen;

import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The clients as they should be.
 *
 * @param modules the files of each module that was generated, by their paths in it
 * @param listed every module that the folder holds in the end
 */
record GeneratedModules(NavigableMap<String, NavigableMap<String, String>> modules, Collection<String> listed) {
    static final String POM = "pom.xml";
    /** The folder of the bill of materials, which no provider can have. */
    static final String BOM = "bom";

    /** The POM that builds them all, and that stands for them all as a dependency. */
    String pom() {
        return fill("modules");
    }

    /** The files of each folder to write: the modules, and the bill of materials. */
    NavigableMap<String, NavigableMap<String, String>> folders() {
        NavigableMap<String, NavigableMap<String, String>> folders = new TreeMap<>(modules);
        folders.put(BOM, new TreeMap<>(Map.of(POM, fill("bom"))));
        return folders;
    }

    private String fill(String template) {
        Map<String, Object> data = Map.of(
                "version",
                ProjectVersion.read(),
                "any",
                !listed.isEmpty(),
                "modules",
                listed.stream().map(ProviderNames::new).toList());
        return Templates.fill(template, data);
    }
}
