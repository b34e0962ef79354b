package dev.proofsheet.harness.rule;

import dev.proofsheet.harness.spec.Spec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small specs with one operation, written to a folder. */
final class RuleSpecs {
    private static final String HEAD = """
            openapi: 3.0.3
            info: { title: Small, version: "1" }
            servers:
              - url: https://small.invalid/v1
            paths:
              /things:
                post:
                  operationId: makeThing
                  parameters:
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
                      content:
                        application/json:
                          schema: { $ref: "#/components/schemas/Thing" }
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
                    open: { type: object }
            """;

    private RuleSpecs() {}

    /** A spec whose operation has this rule. */
    static Spec withRule(Path folder, String rule) throws IOException {
        return with(
                folder, "x-rules:\n  - id: it\n    rule: |-\n" + rule.indent(6) + "    message: it\n    source: [I]\n");
    }

    /** A spec whose operation has this price. */
    static Spec withCost(Path folder, String cost) throws IOException {
        return with(
                folder,
                "x-credits:\n  cost: |-\n" + cost.indent(4) + "  reported: { response: /weight }\n  source: [I]\n");
    }

    /** A spec whose operation has these extensions. */
    static Spec with(Path folder, String extensions) throws IOException {
        Files.writeString(folder.resolve("openapi.yaml"), HEAD + extensions.indent(6) + TAIL);
        return Spec.read(folder);
    }
}
