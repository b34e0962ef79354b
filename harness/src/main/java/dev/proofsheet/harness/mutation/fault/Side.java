package dev.proofsheet.harness.mutation.fault;

import dev.proofsheet.harness.fixture.Body;
import dev.proofsheet.harness.fixture.Exchange;
import dev.proofsheet.harness.spec.Content;
import dev.proofsheet.harness.spec.HttpHeaders;
import dev.proofsheet.harness.spec.Operation;
import dev.proofsheet.harness.spec.Parameter;
import dev.proofsheet.harness.spec.Reply;
import dev.proofsheet.harness.spec.Reply.ReplyHeader;
import dev.proofsheet.harness.spec.SpecNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;

/**
 * One message of an exchange, beside what the spec declares for it.
 *
 * @param exchange the exchange
 * @param operation its operation
 * @param isRequest whether it is the request, else the reply
 */
record Side(Exchange exchange, Operation operation, boolean isRequest) {
    JsonPointer pointer() {
        return isRequest ? exchange.requestPointer() : exchange.replyPointer();
    }

    Body body() {
        return isRequest ? exchange.request().body() : exchange.reply().body();
    }

    Map<String, String> headers() {
        return isRequest ? exchange.request().headers() : exchange.reply().headers();
    }

    /** The bodies that are declared for it. */
    Content declared() {
        return isRequest ? operation.body() : reply().map(Reply::content).orElse(Content.NONE);
    }

    /** The reply that is declared for its status. */
    Optional<Reply> reply() {
        return operation.reply(exchange.reply().status());
    }

    /** The schema of its body, if that is declared. */
    Optional<SpecNode> schema() {
        String type = headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Content-Type"))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(body()::mediaType)
                .orElse("");
        return declared().schema(type);
    }

    /** The headers that are the API's own, not those of HTTP that no API description lists. */
    Stream<String> ownHeaders() {
        return headers().keySet().stream()
                .filter(name -> headerSchema(name).isPresent() || !HttpHeaders.needNoDeclaration(name));
    }

    /** The schema of a header, if it is declared. */
    Optional<SpecNode> headerSchema(String name) {
        return isRequest
                ? operation.parameter(Parameter.In.HEADER, name).map(Parameter::schema)
                : replyHeader(name).map(ReplyHeader::schema);
    }

    /** Whether a message without a header is wrong. */
    boolean requiresHeader(String name) {
        return isRequest
                ? operation
                        .parameter(Parameter.In.HEADER, name)
                        .filter(Parameter::required)
                        .isPresent()
                : replyHeader(name).filter(ReplyHeader::required).isPresent();
    }

    private Optional<ReplyHeader> replyHeader(String name) {
        return reply().map(reply -> reply.headers().get(name.toLowerCase(Locale.ROOT)));
    }
}
