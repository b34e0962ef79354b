package dev.proofsheet.harness.spec;

import java.util.Locale;

/** Media types as they are compared: without parameters, without regard to case. */
public final class MediaTypes {
    private MediaTypes() {}

    /** {@code application/json} of {@code Application/JSON; charset=utf-8}. */
    public static String essence(String mediaType) {
        int semicolon = mediaType.indexOf(';');
        String essence = semicolon < 0 ? mediaType : mediaType.substring(0, semicolon);
        return essence.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether a body of this type is JSON. */
    public static boolean isJson(String mediaType) {
        String essence = essence(mediaType);
        return essence.equals("application/json") || essence.endsWith("+json");
    }
}
