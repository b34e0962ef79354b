package dev.proofsheet.codegen;

import dev.proofsheet.spec.SpecFile;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.List;

/**
 * What all templates know about a client.
 *
 * @param names its names
 * @param title the provider's name as it writes it, for a comment
 * @param pomTitle the same for pom.xml
 * @param guideTitle the same for the README
 * @param javadoc the lines of the package's comment
 * @param baseUrl where the API stands, as a Java literal
 * @param schemes how it takes credentials
 * @param fingerprint the spec's, as a Java literal
 * @param version the version of this project
 */
record ClientView(
        ProviderNames names,
        String title,
        String pomTitle,
        String guideTitle,
        List<String> javadoc,
        String baseUrl,
        List<SecuritySchemes.Scheme> schemes,
        String fingerprint,
        String version) {

    static ClientView of(SpecFile spec, OpenAPI parsed) {
        ProviderNames names = new ProviderNames(spec.provider());
        String title = parsed.getInfo().getTitle().strip().replaceAll("\\s+", " ");
        Javadoc javadoc = new Javadoc()
                .prose("A client for " + title + ".")
                .prose(SchemaDocs.orElse(parsed.getInfo().getDescription(), ""))
                .prose("Begin with `" + names.client() + ".builder()`.");
        return new ClientView(
                names,
                Javadoc.escape(title),
                PomText.escape(title),
                Markdown.line(title),
                javadoc.lines(),
                JavaText.literal(parsed.getServers().get(0).getUrl()),
                SecuritySchemes.of(spec, parsed),
                JavaText.literal(SpecFingerprint.of(spec)),
                ProjectVersion.read());
    }
}
