package dev.proofsheet.harness.rule;

import dev.proofsheet.harness.fixture.Scenario;
import dev.proofsheet.harness.fixture.ScenarioReader;
import dev.proofsheet.harness.spec.Spec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small specs with one operation, and scenarios of it, written to a folder. */
final class RuleSpecs {
    private static final String HEAD = """
            openapi: 3.0.3
            info: { title: Small, version: "1" }
            servers:
              - url: https://small.invalid/v1
            paths:
              /things/{kind}:
                post:
                  operationId: makeThing
                  parameters:
                    - { name: kind, in: path, required: true, schema: { type: string } }
                    - { name: X-Trace, in: header, schema: { type: string } }
                    - { name: ids, in: query, schema: { type: array, items: { type: integer } } }
                  requestBody:
                    content:
                      application/json:
                        schema: { $ref: "#/components/schemas/Thing" }
            """;
    private static final String TAIL = """
                  responses:
                    "200":
                      description: The thing.
                      headers: { X-Left: { schema: { type: integer } } }
                      content:
                        application/json:
                          schema: { $ref: "#/components/schemas/Thing" }
                    "400":
                      description: Refused.
                      headers: { X-Reason: { schema: { type: string } } }
            components:
              schemas:
                Thing:
                  type: object
                  properties:
                    name: { type: string, nullable: true }
                    count: { type: integer, format: int64 }
                    weight: { type: number }
                    tags: { type: array, items: { type: string } }
                    parts: { type: array, items: { $ref: "#/components/schemas/Thing" } }
                    whole: { allOf: [{ $ref: "#/components/schemas/Thing" }] }
                    picture: { type: string, format: binary }
                    pictures: { type: array, items: { type: string, format: binary } }
                    open: { type: object }
            """;

    private RuleSpecs() {}

    /** A spec whose operation has this rule. */
    static Spec withRule(Path folder, String rule) throws IOException {
        return with(folder, rule(rule));
    }

    /** A spec whose operation has this price. */
    static Spec withCost(Path folder, String cost) throws IOException {
        return with(
                folder,
                "x-credits:\n  cost: |-\n" + cost.indent(4) + "  reported: { response: /weight }\n  source: [I]\n");
    }

    /** A spec whose operation has these extensions. */
    static Spec with(Path folder, String extensions) throws IOException {
        return write(folder, HEAD + extensions.indent(6) + TAIL);
    }

    /** A spec whose operation takes a form of this media type, and has this rule. */
    static Spec ofForm(Path folder, String mediaType, String rule) throws IOException {
        return write(
                folder, HEAD.replace("application/json", mediaType) + rule(rule).indent(6) + TAIL);
    }

    /** A scenario of one exchange with this request and this reply. */
    static Scenario scenario(Path folder, String request, String reply) throws IOException {
        Path file = folder.resolve("scenario.yaml");
        Files.writeString(file, """
                title: A thing
                source: { kind: composed, marks: [I] }
                exchanges:
                  - operation: makeThing
                    request: %s
                    response: %s
                """.formatted(request, reply));
        return ScenarioReader.read(file);
    }

    private static String rule(String rule) {
        return "x-rules:\n  - id: it\n    rule: |-\n" + rule.indent(6) + "    message: it\n    source: [I]\n";
    }

    private static Spec write(Path folder, String spec) throws IOException {
        Files.writeString(folder.resolve("openapi.yaml"), spec);
        return Spec.read(folder);
    }
}
