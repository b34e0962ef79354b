package dev.proofsheet.client.internal;

import org.jspecify.annotations.Nullable;

/** Tells the provider which client calls, and from which spec it was made. */
final class UserAgent {
    private static final int SHORT = 12;

    private UserAgent() {}

    /** The version is what the build wrote into the client's jar; its classes outside of a jar have none. */
    static String of(ApiDescription api) {
        return of(api, api.api().getPackage().getImplementationVersion());
    }

    static String of(ApiDescription api, @Nullable String version) {
        String spec =
                api.specSha256().substring(0, Math.min(SHORT, api.specSha256().length()));
        return "proofsheet-" + api.provider() + (version == null ? "" : "/" + version) + " (spec sha256:" + spec
                + "; java " + System.getProperty("java.version") + ")";
    }
}
