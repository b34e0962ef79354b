package dev.proofsheet.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.List;
import java.util.regex.Pattern;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** Hides the credential of a request, and the query of every URL, in what is told about it. */
final class Redaction {
    private static final String HIDDEN = "…";
    private static final Pattern QUERY = Pattern.compile("(://[^\\s\"'?]*\\?)[^\\s\"']*");
    private static final int LONGEST = 1_000;

    private final List<String> secrets;

    Redaction(List<String> secrets) {
        this.secrets = secrets;
    }

    static Redaction of(Request request, List<SecurityScheme> schemes) {
        return new Redaction(schemes.stream()
                .flatMap(scheme -> scheme.secrets(request).stream())
                .toList());
    }

    String text(String text) {
        String shown = text;
        for (String secret : secrets) {
            shown = shown.replace(secret, HIDDEN);
        }
        shown = QUERY.matcher(shown).replaceAll("$1" + HIDDEN);
        return shown.length() > LONGEST ? shown.substring(0, LONGEST) + HIDDEN : shown;
    }

    /** What a fault says, in one line. */
    String reason(Throwable fault) {
        if (fault instanceof JsonProcessingException json) {
            return place(json);
        }
        String message = fault.getMessage();
        return message == null ? fault.getClass().getSimpleName() : text(message);
    }

    /** The fault itself if it shows nothing that must be hidden, else one that takes its place. */
    Throwable cause(Throwable fault) {
        return isHarmless(fault) ? fault : Stand.in(fault, this);
    }

    private boolean isHarmless(@Nullable Throwable fault) {
        return fault == null
                || (!(fault instanceof JsonProcessingException)
                        && (fault.getMessage() == null || fault.getMessage().equals(text(fault.getMessage())))
                        && isHarmless(fault.getCause())
                        && List.of(fault.getSuppressed()).stream().allMatch(this::isHarmless));
    }

    /** Where it went wrong; Jackson's own message would quote the answer. */
    private static String place(JsonProcessingException fault) {
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

        static Stand in(Throwable fault, Redaction redaction) {
            // What made Jackson fail can quote the answer as well.
            Throwable cause = fault instanceof JsonProcessingException ? null : fault.getCause();
            Stand stand = new Stand(
                    fault.getClass().getName() + ": " + redaction.reason(fault),
                    cause == null ? null : redaction.cause(cause));
            stand.setStackTrace(fault.getStackTrace());
            return stand;
        }
    }
}
