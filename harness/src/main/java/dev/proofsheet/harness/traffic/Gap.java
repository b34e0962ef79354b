package dev.proofsheet.harness.traffic;

/** What a recording does not show of an exchange, so that it cannot be checked. */
public enum Gap {
    /** No header of the request was recorded: exported files are often cleaned. */
    REQUEST_HEADERS("requests that were recorded without any header; which are required was not checked"),
    /** There was a body, and its content is not in the file, or is no text, or is very long. */
    REQUEST_BODY("bodies of requests that are not in the file, no text or too long; their content was not checked"),
    /** The request was aborted. */
    REPLY("requests without a reply; only the request was checked"),
    /** There was a body, and its content is not in the file, or is no text, or is very long. */
    REPLY_BODY("bodies of replies that are not in the file, no text or too long; their content was not checked");

    private final String note;

    Gap(String note) {
        this.note = note;
    }

    /** What to say of it, before a number. */
    public String note() {
        return note;
    }
}
