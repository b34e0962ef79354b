package dev.proofsheet.harness.traffic;

import dev.proofsheet.harness.traffic.Entry.Header;
import dev.proofsheet.harness.traffic.RecordedBody.Param;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/** Reads one entry of a HAR file. What nobody needs it skips unread; what has not the form of a HAR it takes as absent. */
final class EntryReader {
    private static final double LARGEST = 1e15;
    private static final SerializableString NAME = new SerializedString("name");
    private static final SerializableString VALUE = new SerializedString("value");

    private final Path file;
    private final JsonParser parser;
    private final Predicate<Address> wanted;
    private final RepeatedTexts repeated = new RepeatedTexts();
    /** The header or parameter that was read last: there are many, and none lives on. */
    private final Field field = new Field();

    EntryReader(Path file, JsonParser parser, Predicate<Address> wanted) {
        this.file = file;
        this.parser = parser;
        this.wanted = wanted;
    }

    private static final class Message {
        private String method = "";
        private @Nullable Address address;
        private int status;
        private List<Header> headers = new ArrayList<>();
        private final BodyText body = new BodyText();
        private long bodySize = -1;
    }

    private static final class BodyText {
        private String mediaType = "";
        private @Nullable String text;
        private boolean base64;
        private final List<Param> params = new ArrayList<>();
        private long size = -1;
    }

    private static final class Field {
        private String name = "";
        private @Nullable String value;
        private boolean isFile;
    }

    /** Reads the entry at whose opening brace the parser stands. */
    Entry read(int index) {
        int line = parser.currentTokenLocation().getLineNr();
        String startedAt = "";
        long millis = -1;
        Message request = new Message();
        Message reply = new Message();
        for (String name = firstProperty(); name != null; name = nextProperty()) {
            switch (name) {
                case "startedDateTime" -> startedAt = text();
                case "time" -> millis = number();
                case "request" -> readMessage(request);
                case "response" -> {
                    if (request.address == null || wanted.test(request.address)) {
                        readMessage(reply);
                    } else {
                        parser.skipChildren();
                    }
                }
                default -> parser.skipChildren();
            }
        }
        return new Entry(
                file,
                index,
                line,
                startedAt,
                millis,
                request.method,
                request.address == null ? Address.of("") : request.address,
                request.headers,
                body(request),
                reply.status,
                reply.headers,
                body(reply));
    }

    private static RecordedBody body(Message message) {
        BodyText body = message.body;
        return new RecordedBody(
                body.mediaType,
                Optional.ofNullable(body.text),
                body.base64,
                body.params,
                Math.max(body.size, message.bodySize));
    }

    private void readMessage(Message message) {
        for (String name = firstProperty(); name != null; name = nextProperty()) {
            switch (name) {
                case "method" -> message.method = shortText();
                case "url" -> message.address = Address.of(text());
                case "status" -> message.status = (int) Math.min(number(), Integer.MAX_VALUE);
                case "headers" -> message.headers = headers();
                case "postData", "content" -> readBody(message.body);
                case "bodySize" -> message.bodySize = number();
                default -> parser.skipChildren();
            }
        }
    }

    private void readBody(BodyText body) {
        for (String name = firstProperty(); name != null; name = nextProperty()) {
            switch (name) {
                case "mimeType" -> body.mediaType = shortText();
                case "text" -> {
                    String text = text();
                    body.text = text.isEmpty() ? null : text;
                }
                case "encoding" -> body.base64 = text().equalsIgnoreCase("base64");
                case "params" -> {
                    for (boolean more = firstItem(); more; more = nextItem()) {
                        readField();
                        body.params.add(new Param(field.name, Optional.ofNullable(field.value), field.isFile));
                    }
                }
                case "size" -> body.size = number();
                default -> parser.skipChildren();
            }
        }
    }

    private List<Header> headers() {
        List<Header> headers = new ArrayList<>();
        for (boolean more = firstItem(); more; more = nextItem()) {
            readField();
            headers.add(new Header(field.name, field.value == null ? "" : field.value));
        }
        return headers;
    }

    private void readField() {
        field.name = "";
        field.value = null;
        field.isFile = false;
        for (String name = firstProperty(NAME); name != null; name = nextProperty(VALUE)) {
            switch (name) {
                case "name" -> field.name = shortText();
                case "value" -> field.value = shortText();
                case "fileName" -> field.isFile = !text().isEmpty();
                default -> parser.skipChildren();
            }
        }
    }

    /** Moves to the value of the first property; null where there is none, or no object. */
    private @Nullable String firstProperty() {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return null;
        }
        return nextProperty();
    }

    /** The same, where it is known which property nearly always comes. */
    private @Nullable String firstProperty(SerializableString expected) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return null;
        }
        return nextProperty(expected);
    }

    /** Moves to the value of the next property; null where there is none. */
    private @Nullable String nextProperty() {
        String name = parser.nextName();
        if (name != null) {
            parser.nextToken();
        }
        return name;
    }

    /** The same, where it is known which property nearly always comes. */
    private @Nullable String nextProperty(SerializableString expected) {
        if (parser.nextName(expected)) {
            parser.nextToken();
            return expected.getValue();
        }
        if (parser.currentToken() != JsonToken.PROPERTY_NAME) {
            return null;
        }
        String name = parser.currentName();
        parser.nextToken();
        return name;
    }

    /** Moves to the first item; false where there is none, or no list. */
    private boolean firstItem() {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return false;
        }
        return nextItem();
    }

    private boolean nextItem() {
        return parser.nextToken() != JsonToken.END_ARRAY;
    }

    private String text() {
        String text = parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getValueAsString("");
        parser.skipChildren();
        return text;
    }

    private String shortText() {
        return parser.currentToken() == JsonToken.VALUE_STRING ? repeated.read(parser) : text();
    }

    private long number() {
        double number = parser.getValueAsDouble(-1);
        parser.skipChildren();
        // What is larger than any time or size was not meant.
        return Math.abs(number) <= LARGEST ? (long) number : -1;
    }
}
