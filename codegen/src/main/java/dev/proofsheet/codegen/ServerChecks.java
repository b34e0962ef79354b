package dev.proofsheet.codegen;

import dev.proofsheet.spec.SpecFile;
import io.swagger.v3.oas.models.OpenAPI;
import tools.jackson.core.JsonPointer;

/** Refuses a spec that does not say where its API stands. */
final class ServerChecks {
    private ServerChecks() {}

    static void check(SpecFile spec, OpenAPI parsed) {
        String url = parsed.getServers().get(0).getUrl();
        if (!url.matches("https?://[^/?#{}\\s]+(/[^?#{}\\s]*)?")) {
            throw spec.document()
                    .error(
                            JsonPointer.compile("/servers"),
                            "a client needs the whole address of the API; name it as https://host/path, without variables");
        }
    }
}
