package dev.proofsheet.harness.coverage;

import dev.proofsheet.harness.coverage.CoverageLedger.Entry;
import dev.proofsheet.harness.fixture.ReplyMessage;
import dev.proofsheet.harness.spec.HttpHeaders;
import dev.proofsheet.harness.spec.Reply;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a reply with one status declares, and what replies show of it. */
final class ReplyPlaces {
    private final CoverageLedger ledger;
    private final String operation;
    private final String status;
    private final JsonPointer at;
    private final Entry answered;
    private final BodyPlaces body;
    private final Map<String, Entry> headers = new LinkedHashMap<>();
    private final Map<String, ValuePlace> values = new LinkedHashMap<>();

    ReplyPlaces(
            String operation,
            String status,
            Reply reply,
            JsonPointer responses,
            Direction direction,
            CoverageLedger ledger) {
        this.ledger = ledger;
        this.operation = operation;
        this.status = status;
        this.at = reply.node().pointer();
        this.answered = ledger.declare(Dimension.STATUSES, operation, status, responses.appendProperty(status));
        this.body = new BodyPlaces(operation, status, reply.content(), at, direction, ledger);
        reply.headers().forEach((key, header) -> {
            headers.put(key, ledger.declare(Dimension.HEADERS, operation, named(header.name()), header(header.name())));
            values.put(key, new ValuePlace(ledger, direction, operation, named(header.name()), header.schema()));
        });
    }

    void look(ReplyMessage message, String scenario) {
        answered.seenIn(scenario);
        body.look(message.body(), message.headers(), false, scenario);
        message.headers().forEach((name, text) -> lookHeader(name, text, scenario));
    }

    private void lookHeader(String name, String text, String scenario) {
        String key = name.toLowerCase(Locale.ROOT);
        Entry header = headers.get(key);
        ValuePlace value = values.get(key);
        if (header != null && value != null) {
            header.seenIn(scenario);
            value.look(JsonNodeFactory.instance.stringNode(text), scenario);
        } else if (!HttpHeaders.needNoDeclaration(name)) {
            ledger.undeclared(Dimension.HEADERS, operation, named(name), header(name), scenario);
        }
    }

    private String named(String header) {
        return status + " " + header;
    }

    private JsonPointer header(String name) {
        return at.appendProperty("headers").appendProperty(name);
    }
}
