package dev.proofsheet.client.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import dev.proofsheet.client.Headers;
import dev.proofsheet.logging.internal.ControlCharacters;
import dev.proofsheet.logging.internal.SecretValues;
import dev.proofsheet.logging.internal.UrlRedaction;
import dev.proofsheet.model.internal.Json;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * Hides the credential of a request, and the query of every URL, in what is said about it.
 *
 * <p>Takes time in proportion to the text, and of a message only to its start. A credential of fewer than
 * {@value SecretValues#SHORTEST} characters is not looked for.
 */
public final class Redaction {
    /** Knows no credential. */
    public static final Redaction NONE = new Redaction(List.of());

    private static final String HIDDEN = "…";
    private static final int LONGEST = 1_000;

    /** How many of the faults behind a fault are looked at; they can be causes of each other. */
    private static final int MOST_FAULTS = 20;

    private final Supplier<SecretValues> secrets;

    Redaction(List<String> secrets) {
        SecretValues values = SecretValues.of(secrets);
        this.secrets = () -> values;
    }

    private Redaction(Supplier<SecretValues> secrets) {
        this.secrets = secrets;
    }

    /** The secrets are looked for in the request only when there is something to hide them in. */
    static Redaction of(Request request, List<SecurityScheme> schemes) {
        return new Redaction(() -> SecretValues.of(schemes.stream()
                .flatMap(scheme -> scheme.secrets(request).stream())
                .toList()));
    }

    /** The start of a text on one line, without credentials, queries of URLs and control characters. */
    public String text(String text) {
        SecretValues secret = secrets.get();
        int end = Math.min(text.length(), LONGEST);
        // A credential or an escape that begins before the cut ends behind it.
        String start = text.substring(0, Math.min(text.length(), LONGEST + secret.reach()));
        String shown = UrlRedaction.hide(secret.hide(start, end, HIDDEN), HIDDEN);
        return ControlCharacters.escape(shown) + (end < text.length() ? HIDDEN : "");
    }

    /** The whole text without credentials, but otherwise as it is. */
    String withoutSecrets(String text) {
        return secrets.get().hide(text, HIDDEN);
    }

    /** All headers, with values without credentials. */
    Headers withoutSecrets(Headers headers) {
        return Headers.of(headers.names().stream()
                .flatMap(name -> headers.all(name).stream().flatMap(value -> Stream.of(name, withoutSecrets(value))))
                .toArray(String[]::new));
    }

    /** What a fault says, in one line. */
    public String reason(Throwable fault) {
        if (fault instanceof JsonProcessingException json) {
            return text(place(json));
        }
        String message = fault.getMessage();
        return message == null ? fault.getClass().getSimpleName() : text(message);
    }

    /** The fault itself if it shows nothing that must be hidden, else one that takes its place. */
    public Throwable cause(Throwable fault) {
        return cause(fault, MOST_FAULTS);
    }

    private Throwable cause(Throwable fault, int depth) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        return isHarmless(fault, seen) ? fault : Stand.in(fault, this, depth);
    }

    private boolean isHarmless(@Nullable Throwable fault, Set<Throwable> seen) {
        return fault == null
                || !seen.add(fault)
                || (seen.size() <= MOST_FAULTS
                        && !(fault instanceof JsonProcessingException)
                        && isHarmless(fault.getMessage())
                        && isHarmless(fault.toString())
                        && isHarmless(fault.getCause(), seen)
                        && Arrays.stream(fault.getSuppressed()).allMatch(other -> isHarmless(other, seen)));
    }

    private boolean isHarmless(@Nullable String text) {
        return text == null || text.equals(text(text));
    }

    /** Where it went wrong; Jackson's own message would quote the response. */
    private static String place(JsonProcessingException fault) {
        if (Json.exceedsLimits(fault)) {
            return Json.LIMITS + "; the response exceeds this";
        }
        String path = fault instanceof JsonMappingException mapping ? mapping.getPathReference() : "";
        String line = fault.getLocation() == null
                ? ""
                : "line " + fault.getLocation().getLineNr() + ", column "
                        + fault.getLocation().getColumnNr();
        String place = String.join(
                " at ",
                List.of(path, line).stream().filter(text -> !text.isEmpty()).toList());
        return fault.getClass().getSimpleName() + (place.isEmpty() ? "" : " at " + place);
    }

    /** Has the class name, the stack trace and the causes of a fault, and of its message what may be shown. */
    private static final class Stand extends Exception {
        private static final long serialVersionUID = 1L;

        private Stand(String message, @Nullable Throwable cause) {
            super(message, cause);
        }

        static Stand in(Throwable fault, Redaction redaction, int depth) {
            // What made Jackson fail can quote the response as well.
            Throwable cause = fault instanceof JsonProcessingException || depth == 0 ? null : fault.getCause();
            Stand stand = new Stand(
                    fault.getClass().getName() + ": " + redaction.reason(fault),
                    cause == null ? null : redaction.cause(cause, depth - 1));
            stand.setStackTrace(fault.getStackTrace());
            return stand;
        }
    }
}
