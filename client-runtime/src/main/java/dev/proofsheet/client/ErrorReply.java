package dev.proofsheet.client;

import okhttp3.Headers;

/**
 * An answer that is no success.
 *
 * @param request what was sent
 * @param status the HTTP status
 * @param headers the headers of the answer
 * @param body its body as text
 * @param redaction hides what a message must not show
 */
record ErrorReply(RequestShape request, int status, Headers headers, String body, Redaction redaction) {

    /** One line that may stand in a log. */
    String summary() {
        String message = ErrorMessages.find(body)
                .map(text -> ": " + redaction.text(text))
                .orElse("");
        String id = RequestIds.find(headers)
                .map(text -> " (request id " + redaction.text(text) + ")")
                .orElse("");
        return request + " was answered with " + status + message + id;
    }
}
