package dev.proofsheet.harness.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.proofsheet.harness.compare.JsonDifference;
import dev.proofsheet.harness.fixture.Body;
import dev.proofsheet.harness.fixture.Exchange;
import dev.proofsheet.harness.fixture.ReplyMessage;
import dev.proofsheet.harness.fixture.RequestMessage;
import dev.proofsheet.harness.fixture.Scenario;
import dev.proofsheet.harness.fixture.WireText;
import dev.proofsheet.harness.replay.ReplayServer;
import dev.proofsheet.harness.replay.ServedRequest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends the requests of a scenario as they stand in its file, with REST Assured and without any client of ours, so that a
 * fault of the replay is never taken for one of a client.
 */
final class PlainReplay {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final ReplayServer server;

    PlainReplay(ReplayServer server) {
        this.server = server;
    }

    void replay(Scenario scenario) throws IOException {
        server.load(scenario.exchanges());
        for (Exchange exchange : scenario.exchanges()) {
            RequestSpecification request = request(exchange.request());
            if (exchange.reply().fault().isPresent()) {
                assertThatThrownBy(() -> request.post("/" + exchange.operation()))
                        .isNotNull();
                continue;
            }
            Response response = request.post("/" + exchange.operation());
            compare(exchange, response);
            List<ServedRequest> arrived = server.takeRequests();
            assertThat(arrived).hasSize(1);
            assertThat(arrived.get(0).path()).isEqualTo("/" + exchange.operation());
            compare(exchange.request(), arrived.get(0));
        }
    }

    private RequestSpecification request(RequestMessage message) throws IOException {
        RequestSpecification request = RestAssured.given()
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .defaultContentCharset(StandardCharsets.UTF_8)))
                .baseUri(server.address().toString())
                .redirects()
                .follow(false);
        message.query().forEach((name, value) -> request.queryParam(name, texts(value)));
        message.headers().forEach(request::header);
        boolean namesType = message.headers().keySet().stream().anyMatch("Content-Type"::equalsIgnoreCase);
        if (!namesType) {
            message.body().mediaType().ifPresent(request::contentType);
        }
        if (message.body() instanceof Body.Json json) {
            request.body(json.value().toString().getBytes(StandardCharsets.UTF_8));
        } else if (message.body() instanceof Body.Text text) {
            request.body(text.value());
        } else if (message.body() instanceof Body.Multipart multipart) {
            for (Body.Part part : multipart.parts()) {
                if (part.file().isPresent()) {
                    request.multiPart(
                            part.name(),
                            part.filename()
                                    .orElse(part.file().get().getFileName().toString()),
                            Files.readAllBytes(part.file().get()),
                            part.type().orElse("application/octet-stream"));
                } else {
                    request.multiPart(part.name(), part.text().orElseThrow(), "text/plain");
                }
            }
        }
        return request;
    }

    private static List<String> texts(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(WireText::of)
                        .toList()
                : List.of(WireText.of(value));
    }

    private static void compare(Exchange exchange, Response response) throws IOException {
        ReplyMessage expected = exchange.reply();
        assertThat(response.statusCode()).isEqualTo(expected.status());
        expected.headers()
                .forEach((name, value) ->
                        assertThat(response.header(name)).as(name).isEqualTo(value));
        if (expected.body() instanceof Body.Json json) {
            assertThat(JsonDifference.between(json.value(), MAPPER.readTree(response.asByteArray())))
                    .isEmpty();
        } else if (expected.body() instanceof Body.Text text) {
            assertThat(new String(response.asByteArray(), StandardCharsets.UTF_8))
                    .isEqualTo(text.value());
        } else if (expected.body() instanceof Body.Binary file) {
            assertThat(response.asByteArray()).isEqualTo(Files.readAllBytes(file.path()));
        } else {
            assertThat(response.asByteArray()).isEmpty();
        }
    }

    private static void compare(RequestMessage expected, ServedRequest arrived) throws IOException {
        expected.headers()
                .forEach((name, value) ->
                        assertThat(arrived.header(name)).as(name).contains(value));
        if (expected.body() instanceof Body.Json json) {
            assertThat(JsonDifference.between(json.value(), MAPPER.readTree(arrived.text())))
                    .isEmpty();
        } else if (expected.body() instanceof Body.Multipart multipart) {
            assertThat(arrived.parts()).hasSameSizeAs(multipart.parts());
            for (int index = 0; index < multipart.parts().size(); index++) {
                Body.Part part = multipart.parts().get(index);
                assertThat(arrived.parts().get(index).name()).isEqualTo(part.name());
                assertThat(arrived.parts().get(index).body().toByteArray())
                        .isEqualTo(
                                part.file().isPresent()
                                        ? Files.readAllBytes(part.file().get())
                                        : part.text().orElseThrow().getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
