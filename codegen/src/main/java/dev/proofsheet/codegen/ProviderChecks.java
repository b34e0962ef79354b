package dev.proofsheet.codegen;

import dev.proofsheet.document.InputException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.SourceVersion;

/** Refuses folders whose names do not give a package and an artifact of their own. */
final class ProviderChecks {
    /** Packages and artifacts that this project has itself. */
    private static final Collection<String> TAKEN = List.of(
            ("client clientjobs clientlogging clientmodels clientpictures clientruntime clients codegen document spec harness "
                            + "job logging model parent picture bom")
                    .split(" "));

    private ProviderChecks() {}

    static void check(Path specs, Collection<String> providers) {
        Map<String, String> byPackage = new HashMap<>();
        for (String provider : providers) {
            String packageName = new ProviderNames(provider).packageName();
            String segment = packageName.substring(packageName.lastIndexOf('.') + 1);
            if (!provider.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")
                    || !SourceVersion.isName(packageName)
                    || TAKEN.contains(segment)) {
                throw new InputException(
                        specs.resolve(provider),
                        "the folder's name gives no package of its own; rename it, in lower-case letters, digits and "
                                + "single hyphens, and not to a word that Java or this project uses");
            }
            String other = byPackage.put(packageName, provider);
            if (other != null) {
                throw new InputException(
                        specs.resolve(provider),
                        "the package " + packageName + " is that of " + other + " too; rename one of the two folders");
            }
        }
    }
}
