package dev.proofsheet.harness.report.explain;

import dev.proofsheet.harness.fixture.Body;
import dev.proofsheet.harness.fixture.Exchange;
import dev.proofsheet.harness.fixture.ReplyMessage;
import dev.proofsheet.harness.fixture.RequestMessage;
import dev.proofsheet.harness.fixture.WireText;
import dev.proofsheet.harness.spec.Operation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonPointer;

/** A request or a reply as people read it, and the lines of every place in it. */
public final class MessageText {
    private static final int LONGEST_LINE = 1_000;
    private static final int MOST_LINES = 2_000;
    private static final Set<String> BODIES = Set.of("json", "text", "form", "multipart");

    private final List<MessageLine> lines = new ArrayList<>();
    private final Map<String, Mark> marks = new HashMap<>();
    private final List<String> shown = new ArrayList<>();
    private boolean bodyIsUnseen;

    private MessageText() {}

    /** The request of an exchange. */
    public static MessageText ofRequest(Operation operation, Exchange exchange) {
        MessageText text = new MessageText();
        RequestMessage request = exchange.request();
        JsonPointer at = exchange.requestPointer();
        text.add(operation.method() + " " + UrlText.path(operation.path(), request.path()), at);
        String mark = "?";
        for (UrlText.Parameter parameter : UrlText.parameters(request.query())) {
            text.add("  " + mark + parameter.text(), at.appendProperty("query").appendProperty(parameter.name()));
            mark = "&";
        }
        text.addHeaders(request.headers(), at);
        text.addBody(request.body(), at);
        request.path()
                .keySet()
                .forEach(
                        name -> text.standsInFirstLine(at.appendProperty("path").appendProperty(name)));
        return text.indexed();
    }

    /** The reply of an exchange. */
    public static MessageText ofReply(Exchange exchange) {
        MessageText text = new MessageText();
        ReplyMessage reply = exchange.reply();
        JsonPointer at = exchange.replyPointer();
        text.add("HTTP " + reply.status(), at);
        text.addHeaders(reply.headers(), at);
        text.addBody(reply.body(), at);
        text.standsInFirstLine(at.appendProperty("status"));
        return text.indexed();
    }

    private void addHeaders(Map<String, String> headers, JsonPointer message) {
        headers.forEach((name, value) ->
                add(name + ": " + value, message.appendProperty("headers").appendProperty(name)));
    }

    private void addBody(Body body, JsonPointer message) {
        if (!(body instanceof Body.None)) {
            add("", message);
        }
        bodyIsUnseen = body instanceof Body.Unseen;
        if (bodyIsUnseen) {
            add("(a body that is not shown)", message);
        } else if (body instanceof Body.Json json) {
            JsonLines.add(json.value(), message.appendProperty("json"), lines);
        } else if (body instanceof Body.Text text) {
            text.value().lines().forEach(line -> add(line, message.appendProperty("text")));
        } else if (body instanceof Body.Form form) {
            form.fields()
                    .forEach((name, value) -> add(
                            name + "=" + WireText.of(value),
                            message.appendProperty("form").appendProperty(name)));
        } else if (body instanceof Body.Binary binary) {
            add("(the bytes of " + binary.path().getFileName() + ")", message.appendProperty("file"));
        } else if (body instanceof Body.Multipart form) {
            JsonPointer parts = message.appendProperty("multipart");
            for (int index = 0; index < form.parts().size(); index++) {
                addPart(form.parts().get(index), parts.appendIndex(index));
            }
        }
    }

    private void addPart(Body.Part part, JsonPointer at) {
        add(
                part.name()
                        + part.filename().map(name -> "; filename=" + name).orElse("")
                        + part.type().map(type -> "; " + type).orElse(""),
                at);
        part.text().ifPresent(text -> text.lines().forEach(line -> add("  " + line, at.appendProperty("text"))));
        part.file().ifPresent(file -> add("  (the bytes of " + file.getFileName() + ")", at.appendProperty("file")));
    }

    private void add(String text, JsonPointer at) {
        lines.add(new MessageLine(text, at));
    }

    private void standsInFirstLine(JsonPointer at) {
        marks.put(at.toString(), new Mark(0, 0, Optional.empty()));
    }

    private MessageText indexed() {
        for (int index = 0; index < lines.size(); index++) {
            Mark own = new Mark(index, index, Optional.empty());
            // What spans several lines, as an object does, begins at its first line and ends at its last.
            marks.merge(
                    lines.get(index).at().toString(),
                    own,
                    (first, last) -> new Mark(first.from(), last.to(), Optional.empty()));
        }
        // The first line stands for the message as a whole.
        standsInFirstLine(lines.get(0).at());
        for (MessageLine line : lines.subList(0, Math.min(lines.size(), MOST_LINES))) {
            shown.add(Cut.of(line.text(), LONGEST_LINE));
        }
        if (lines.size() > MOST_LINES) {
            shown.add("… (" + (lines.size() - MOST_LINES) + " more lines)");
        }
        return this;
    }

    /** The lines, the longest cut and the last ones left out where there are thousands. */
    public List<String> lines() {
        return Collections.unmodifiableList(shown);
    }

    /** The lines of a place, or of what is nearest around it; nothing where they are not shown. */
    public Optional<Mark> mark(JsonPointer at) {
        String missing = null;
        String below = "";
        for (JsonPointer place = at; place != null; place = place.head()) {
            Mark mark = marks.get(place.toString());
            if (mark != null) {
                // Nobody can tell what stands in a body that is not shown, nor what is missing there.
                if (bodyIsUnseen && BODIES.contains(below)) {
                    return Optional.empty();
                }
                return mark.from() < MOST_LINES
                        ? Optional.of(new Mark(
                                mark.from(), Math.min(mark.to(), MOST_LINES - 1), Optional.ofNullable(missing)))
                        : Optional.empty();
            }
            if (missing == null && place.last() != null) {
                missing = place.last().getMatchingProperty();
            }
            below = place.last() == null ? below : place.last().getMatchingProperty();
        }
        return Optional.empty();
    }
}
