package dev.proofsheet.harness.spec;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Media types as they are compared: without parameters, without regard to case. */
public final class MediaTypes {
    private static final String JSON = "application/json";
    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset=\"?([^\";\\s]+)");

    private MediaTypes() {}

    /** {@code application/json} of {@code Application/JSON; charset=utf-8}. */
    public static String essence(String mediaType) {
        if (mediaType.equals(JSON)) {
            return JSON;
        }
        int semicolon = mediaType.indexOf(';');
        String essence = semicolon < 0 ? mediaType : mediaType.substring(0, semicolon);
        return essence.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether a text of this type is UTF-8: its charset is that, or none is named. */
    public static boolean isUtf8(String mediaType) {
        if (mediaType.indexOf(';') < 0) {
            return true;
        }
        Matcher charset = CHARSET.matcher(mediaType);
        return !charset.find() || charset.group(1).equalsIgnoreCase("utf-8");
    }

    /** Whether a body of this type is JSON. */
    public static boolean isJson(String mediaType) {
        String essence = essence(mediaType);
        return essence.equals(JSON) || essence.endsWith("+json");
    }
}
