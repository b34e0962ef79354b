package dev.proofsheet.codegen;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The types that generated sources use besides their own, by their simple names. */
final class KnownTypes {
    /** The types that are imported where they are used, with their packages. */
    static final Map<String, String> IMPORTED = imported();

    /** The types of java.lang that generated sources use. */
    static final Set<String> OF_JAVA = Set.of(
            ("AutoCloseable Boolean Class IllegalArgumentException IllegalStateException Integer Long Object Override Runnable"
                            + " String UnsupportedOperationException Void")
                    .split(" "));

    private KnownTypes() {}

    private static Map<String, String> imported() {
        Map<String, String> types = new TreeMap<>();
        add(types, "com.fasterxml.jackson.annotation", "JsonCreator JsonProperty JsonPropertyOrder");
        add(
                types,
                "dev.proofsheet.client",
                "ApiResponse CallOptions ClientBuilder CredentialSource ProofsheetException");
        add(
                types,
                "dev.proofsheet.client.internal",
                "ApiDescription Arguments CallExecutor ClientDescriptor ClientRuntime IdempotencyHeader MayRepeat"
                        + " MultipartForm Secured SecurityScheme StartsJob WebhookReader WebhookSignature");
        add(types, "dev.proofsheet.job", "JobHandle WaitOptions");
        add(types, "dev.proofsheet.job.internal", "EndedJob JobLifecycle Jobs PolledJob Results");
        add(types, "dev.proofsheet.model", "GeneratedImages ImageFile ImageSource JsonModel JsonValue OpenValue");
        add(types, "dev.proofsheet.model.internal", "ImageSources Json JsonName ObjectModel Requirements");
        add(types, "dev.proofsheet.picture", "DownloadOptions ImageDownloader");
        add(types, "java.math", "BigDecimal");
        add(types, "java.time", "Duration LocalDate OffsetDateTime");
        add(types, "java.util", "List Map Objects Optional");
        add(types, "java.util.concurrent", "CompletableFuture");
        add(types, "java.util.function", "Function");
        add(types, "okhttp3", "ResponseBody");
        add(types, "org.jspecify.annotations", "NullMarked Nullable");
        add(types, "retrofit2", "Call");
        add(types, "retrofit2.http", "Body DELETE GET Header Headers PATCH POST PUT Path Query Streaming");
        return Map.copyOf(types);
    }

    private static void add(Map<String, String> types, String packageName, String names) {
        for (String name : names.split(" ", -1)) {
            types.put(name, packageName + "." + name);
        }
    }
}
