package dev.proofsheet.harness.check;

import dev.proofsheet.harness.finding.CheckLog;
import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.finding.Subject;
import dev.proofsheet.harness.fixture.Body;
import dev.proofsheet.harness.fixture.WireText;
import dev.proofsheet.harness.spec.Content;
import dev.proofsheet.harness.spec.FormSchema;
import dev.proofsheet.harness.spec.MediaTypes;
import dev.proofsheet.harness.spec.Schemas;
import dev.proofsheet.harness.spec.SpecNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds the body of a message against the bodies that are declared: its content type, then its content. */
final class BodyCheck {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final ValueCheck values;
    private final UndeclaredProperties undeclared = new UndeclaredProperties();
    private final FormCheck forms;

    BodyCheck(Schemas schemas) {
        this.values = new ValueCheck(schemas);
        this.forms = new FormCheck(values);
    }

    /** Which message of an exchange is checked. */
    enum Side {
        REQUEST,
        RESPONSE;

        private final String family = name().toLowerCase(Locale.ROOT);

        private final String bodyFamily = family + ".body";

        String family() {
            return family;
        }

        String bodyFamily() {
            return bodyFamily;
        }
    }

    void check(Side side, Content declared, Body body, Map<String, String> headers, Subject subject, CheckLog log) {
        if (declared.isEmpty()) {
            log.found(subject.finding(side.family() + ".body.unexpected")
                    .expected("no body")
                    .actual("a body of " + body.mediaType().orElse("unknown type"))
                    .hint("Declare the body's content in the spec if a source shows it; else take the body away.")
                    .message("the spec declares no body here, and there is one"));
            return;
        }
        String mediaType = body.mediaType(headers).orElse("");
        if (body instanceof Body.Unseen && mediaType.isEmpty()) {
            return;
        }
        Optional<SpecNode> schema = declared.schema(mediaType);
        if (log.fails(schema.isPresent())) {
            log.add(subject.finding(side.family() + ".content-type")
                    .expected("one of " + declared.schemas().keySet())
                    .actual(mediaType)
                    .hint("Correct the content type, or declare it in the spec.")
                    .message("the content type " + mediaType + " is not declared here"));
        }
        // RFC 8259: JSON that is exchanged between systems is UTF-8.
        if (log.fails(!MediaTypes.isJson(mediaType) || MediaTypes.isUtf8(mediaType))) {
            log.add(subject.finding(side.family() + ".content-type")
                    .expected(MediaTypes.essence(mediaType) + " without a charset, or with utf-8")
                    .actual(mediaType)
                    .hint("Correct the content type.")
                    .message("JSON is UTF-8, and the content type names another charset"));
        }
        if (schema.isPresent()) {
            checkContent(side, declared, schema.get(), mediaType, body, subject, log);
        }
    }

    private void checkContent(
            Side side, Content declared, SpecNode schema, String mediaType, Body body, Subject subject, CheckLog log) {
        if (body instanceof Body.Json json) {
            checkJson(side, schema, json.value(), subject.child("json"), log);
        } else if (body instanceof Body.Text text && MediaTypes.isJson(mediaType)) {
            parse(side, text.value(), subject.child("text"), log)
                    .ifPresent(value -> checkJson(side, schema, value, subject.child("text"), log));
        } else if (body instanceof Body.Multipart multipart) {
            forms.check(schema, multipart.parts(), subject.child("multipart"), log);
            new FileCheck(declared, mediaType)
                    .check(FormSchema.of(schema), multipart.parts(), subject.child("multipart"), log);
        } else if (body instanceof Body.Form form) {
            List<Body.Part> parts = new ArrayList<>();
            form.fields()
                    .forEach((name, value) -> parts.add(new Body.Part(
                            name,
                            Optional.of(WireText.of(value)),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty())));
            forms.check(schema, parts, subject.child("form"), log);
        }
    }

    private void checkJson(Side side, SpecNode schema, JsonNode value, Subject subject, CheckLog log) {
        String family = side.bodyFamily();
        values.check(family, schema, value, subject, log);
        List<Finding> found = new ArrayList<>(0);
        for (JsonPointer place : undeclared.find(schema, value)) {
            found.add(subject.child(place)
                    .finding(family + ".undeclared")
                    .expected("a property that the schema at " + schema.location() + " declares")
                    .actual(place.last().getMatchingProperty() + ": " + value.at(place))
                    .hint("Declare the property in the spec if a source shows it; else correct the body.")
                    .message("the spec declares no property '" + place.last().getMatchingProperty() + "' here"));
        }
        log.checked(found);
    }

    private static Optional<JsonNode> parse(Side side, String text, Subject subject, CheckLog log) {
        try {
            return Optional.of(MAPPER.readTree(text));
        } catch (JacksonException e) {
            log.found(subject.finding(side.family() + ".body.malformed")
                    .expected("JSON")
                    .actual(text)
                    .hint("Correct the text; where a broken body is the point, list the finding as known.")
                    .message("the body is not JSON: " + e.getOriginalMessage()));
            return Optional.empty();
        }
    }
}
