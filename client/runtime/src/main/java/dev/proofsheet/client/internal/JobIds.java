package dev.proofsheet.client.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;
import okio.Buffer;

/** Finds the id of a job in a response that cannot be read as a whole. */
final class JobIds {
    private JobIds() {}

    /** The text or number at a place of a body, of which the end may be missing. The body is read. */
    static Optional<String> find(Buffer body, JsonPointer place) {
        try (JsonParser parser = Jackson.MAPPER.createParser(body.inputStream())) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                boolean isId = token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT;
                if (isId && parser.getParsingContext().pathAsPointer().equals(place)) {
                    return Optional.of(parser.getText()).filter(id -> !id.isBlank());
                }
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}
