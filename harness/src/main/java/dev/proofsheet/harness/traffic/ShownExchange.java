package dev.proofsheet.harness.traffic;

import dev.proofsheet.harness.fixture.Body;
import dev.proofsheet.harness.fixture.Exchange;
import dev.proofsheet.harness.fixture.ReplyMessage;
import dev.proofsheet.harness.fixture.RequestMessage;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * An exchange as a report may show it: without credentials, and of long texts their beginnings.
 *
 * @param exchange the exchange
 * @param whole whether all of its request is there, so that it can be sent again
 */
public record ShownExchange(Exchange exchange, boolean whole) {
    /** The recording holds what stood in files; a report does not. */
    private static final Path FILE = Path.of("FILE");

    /** What of a recorded exchange may be shown. It is small, whatever the size of the recorded one. */
    public static ShownExchange of(RecordedExchange recorded) {
        Exchange exchange = recorded.exchange();
        RequestMessage request = exchange.request();
        ShownTexts asked = new ShownTexts(recorded.source());
        RequestMessage shownRequest = new RequestMessage(
                values(request.path(), asked),
                values(request.query(), asked),
                headers(request.headers(), asked),
                body(request.body(), asked));
        ReplyMessage reply = exchange.reply();
        ShownTexts told = new ShownTexts(recorded.source());
        ReplyMessage shownReply = new ReplyMessage(
                reply.status(), headers(reply.headers(), told), body(reply.body(), told), reply.delay(), reply.fault());
        return new ShownExchange(
                new Exchange(exchange.index(), exchange.operation(), shownRequest, shownReply), asked.isWhole());
    }

    private static Map<String, JsonNode> values(Map<String, JsonNode> values, ShownTexts texts) {
        Map<String, JsonNode> shown = new LinkedHashMap<>();
        values.forEach((name, value) -> texts.json(name, value).ifPresent(text -> shown.put(name, text)));
        return shown;
    }

    private static Map<String, String> headers(Map<String, String> headers, ShownTexts texts) {
        Map<String, String> shown = new LinkedHashMap<>();
        headers.forEach((name, value) -> shown.put(name, texts.value(name, value)));
        return shown;
    }

    private static Body body(Body body, ShownTexts texts) {
        if (body instanceof Body.Json json) {
            return texts.json("", json.value()).<Body>map(Body.Json::new).orElseGet(Body.Unseen::new);
        } else if (body instanceof Body.Text text) {
            return new Body.Text(texts.text(text.value()));
        } else if (body instanceof Body.Form form) {
            return new Body.Form(values(form.fields(), texts));
        } else if (body instanceof Body.Multipart form) {
            List<Body.Part> parts =
                    form.parts().stream().map(part -> part(part, texts)).toList();
            return new Body.Multipart(parts);
        }
        if (body instanceof Body.Unseen) {
            texts.leaveOut();
        }
        return body;
    }

    private static Body.Part part(Body.Part part, ShownTexts texts) {
        return new Body.Part(
                part.name(),
                part.text().map(text -> texts.value(part.name(), text)),
                part.file().map(file -> FILE),
                Optional.empty(),
                part.type());
    }
}
