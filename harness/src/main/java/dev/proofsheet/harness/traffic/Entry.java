package dev.proofsheet.harness.traffic;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One entry of a HAR file, as it stands there.
 *
 * @param file the file
 * @param index its place in the file, from 0
 * @param line the line on which it begins
 * @param startedAt when the request was sent, as the file writes it; empty where it does not say
 * @param millis how long it took until the reply was there, in milliseconds; -1 where the file does not say
 * @param method the method of the request
 * @param address the address of the request
 * @param requestHeaders the headers of the request
 * @param requestBody the body of the request
 * @param status the status of the reply; 0 where there was none
 * @param replyHeaders the headers of the reply
 * @param replyBody the body of the reply
 */
public record Entry(
        Path file,
        int index,
        int line,
        String startedAt,
        long millis,
        String method,
        Address address,
        List<Header> requestHeaders,
        RecordedBody requestBody,
        int status,
        List<Header> replyHeaders,
        RecordedBody replyBody) {

    /**
     * A header as it stands in the file.
     *
     * @param name its name
     * @param value its value
     */
    public record Header(String name, String value) {
        /** The name alone: the value may be a credential. */
        @Override
        public String toString() {
            return name;
        }
    }

    /** The place alone: the messages may hold credentials. */
    @Override
    public String toString() {
        return file + ":" + line;
    }

    /** The values of all headers of a name, joined as HTTP joins them. */
    static Optional<String> value(List<Header> headers, String name) {
        String joined = null;
        for (Header header : headers) {
            if (header.name().equalsIgnoreCase(name)) {
                joined = joined == null ? header.value() : joined + ", " + header.value();
            }
        }
        return Optional.ofNullable(joined);
    }

    /** Whether a browser asks, before it sends a request of a page, whether it may. */
    public boolean isPreflight() {
        return method.equals("OPTIONS")
                && requestHeaders.stream()
                        .anyMatch(header -> header.name().equalsIgnoreCase("Access-Control-Request-Method"));
    }

    /** How much memory the entry takes, roughly, in characters. */
    public long weight() {
        return 500L + requestBody.weight() + replyBody.weight();
    }
}
