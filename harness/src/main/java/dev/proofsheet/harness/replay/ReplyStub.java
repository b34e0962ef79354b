package dev.proofsheet.harness.replay;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.proofsheet.document.InputException;
import dev.proofsheet.harness.fixture.Body;
import dev.proofsheet.harness.fixture.ReplyMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** The reply of an exchange as WireMock gives it. */
final class ReplyStub {
    private ReplyStub() {}

    static ResponseDefinitionBuilder of(ReplyMessage reply) {
        ResponseDefinitionBuilder stub = new ResponseDefinitionBuilder().withStatus(reply.status());
        boolean namesType = reply.headers().keySet().stream().anyMatch("Content-Type"::equalsIgnoreCase);
        if (!namesType) {
            reply.body().mediaType().ifPresent(type -> stub.withHeader("Content-Type", type));
        }
        reply.headers().forEach(stub::withHeader);
        if (!(reply.body() instanceof Body.None)) {
            stub.withBody(bytes(reply.body()));
        }
        if (!reply.delay().isZero()) {
            stub.withFixedDelay(Math.toIntExact(reply.delay().toMillis()));
        }
        reply.fault()
                .ifPresent(fault -> stub.withFault(
                        switch (fault) {
                            case RESET -> Fault.CONNECTION_RESET_BY_PEER;
                            case TRUNCATED -> Fault.MALFORMED_RESPONSE_CHUNK;
                            case GARBAGE -> Fault.RANDOM_DATA_THEN_CLOSE;
                        }));
        return stub;
    }

    private static byte[] bytes(Body body) {
        if (body instanceof Body.Json json) {
            return json.value().toString().getBytes(StandardCharsets.UTF_8);
        }
        if (body instanceof Body.Text text) {
            return text.value().getBytes(StandardCharsets.UTF_8);
        }
        if (body instanceof Body.Binary file) {
            try {
                return Files.readAllBytes(file.path());
            } catch (IOException e) {
                throw new InputException(file.path(), "the file cannot be read: " + e.getMessage());
            }
        }
        throw new IllegalArgumentException("a reply is JSON, text or a file");
    }
}
