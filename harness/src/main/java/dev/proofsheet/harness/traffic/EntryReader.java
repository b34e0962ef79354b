package dev.proofsheet.harness.traffic;

import dev.proofsheet.harness.traffic.Entry.Header;
import dev.proofsheet.harness.traffic.RecordedBody.Param;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads one entry of a HAR file. What nobody needs it skips unread; what has not the form of a HAR it takes as absent. */
final class EntryReader {
    private final Path file;
    private final JsonParser parser;
    private final Predicate<Address> wanted;

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
        String[] startedAt = {""};
        Message request = new Message();
        Message reply = new Message();
        eachProperty(name -> {
            switch (name) {
                case "startedDateTime" -> startedAt[0] = text();
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
        });
        return new Entry(
                file,
                index,
                line,
                startedAt[0],
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
        eachProperty(name -> {
            switch (name) {
                case "method" -> message.method = text();
                case "url" -> message.address = Address.of(text());
                case "status" -> message.status = (int) number();
                case "headers" -> message.headers = headers();
                case "postData", "content" -> readBody(message.body);
                case "bodySize" -> message.bodySize = number();
                default -> parser.skipChildren();
            }
        });
    }

    private void readBody(BodyText body) {
        eachProperty(name -> {
            switch (name) {
                case "mimeType" -> body.mediaType = text();
                case "text" -> {
                    String text = text();
                    body.text = text.isEmpty() ? null : text;
                }
                case "encoding" -> body.base64 = text().equalsIgnoreCase("base64");
                case "params" ->
                    eachItem(() -> {
                        Field field = field();
                        body.params.add(new Param(field.name, Optional.ofNullable(field.value), field.isFile));
                    });
                case "size" -> body.size = number();
                default -> parser.skipChildren();
            }
        });
    }

    private List<Header> headers() {
        List<Header> headers = new ArrayList<>();
        eachItem(() -> {
            Field field = field();
            headers.add(new Header(field.name, field.value == null ? "" : field.value));
        });
        return headers;
    }

    private Field field() {
        Field field = new Field();
        eachProperty(property -> {
            switch (property) {
                case "name" -> field.name = text();
                case "value" -> field.value = text();
                case "fileName" -> field.isFile = !text().isEmpty();
                default -> parser.skipChildren();
            }
        });
        return field;
    }

    private void eachProperty(Consumer<String> reader) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            reader.accept(name);
        }
    }

    private void eachItem(Runnable reader) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            reader.run();
        }
    }

    private String text() {
        String text = parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getValueAsString("");
        parser.skipChildren();
        return text;
    }

    private long number() {
        long number = parser.getValueAsLong(-1);
        parser.skipChildren();
        return number;
    }
}
