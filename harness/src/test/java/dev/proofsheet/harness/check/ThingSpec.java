package dev.proofsheet.harness.check;

import dev.proofsheet.harness.fixture.Scenario;
import dev.proofsheet.harness.fixture.ScenarioReader;
import dev.proofsheet.harness.spec.Spec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small spec with one operation that takes its body in several ways, and scenarios of it, written to a folder. */
final class ThingSpec {
    private static final String SPEC = """
            openapi: 3.0.3
            info: { title: Things, version: "1" }
            servers:
              - url: https://things.invalid/v1
            paths:
              /things/{id}:
                post:
                  operationId: saveThing
                  parameters:
                    - { name: id, in: path, required: true, schema: { type: string } }
                    - { name: limit, in: query, schema: { type: integer } }
                    - { name: ids, in: query, schema: { type: array, maxItems: 3, items: { type: integer } } }
                    - { name: X-Trace, in: header, schema: { type: string } }
                  requestBody:
                    content:
                      application/json:
                        schema: { $ref: "#/components/schemas/Thing" }
                      application/x-www-form-urlencoded:
                        schema: { $ref: "#/components/schemas/Thing" }
                      multipart/form-data:
                        schema: { $ref: "#/components/schemas/Pictures" }
                        encoding: { picture: { contentType: image/png } }
                  responses:
                    "200":
                      description: The thing.
                      headers: { X-Left: { required: true, schema: { type: integer } } }
                      content:
                        application/json:
                          schema: { $ref: "#/components/schemas/Thing" }
                    "204": { description: Nothing. }
            components:
              securitySchemes:
                key: { type: apiKey, in: query, name: who }
              schemas:
                Thing:
                  type: object
                  required: [name]
                  properties:
                    name: { type: string, maxLength: 5 }
                    count: { type: integer }
                    tags: { type: array, items: { type: string, maxLength: 5 } }
                    inner: { allOf: [{ $ref: "#/components/schemas/Thing" }] }
                    others: { type: object, additionalProperties: { $ref: "#/components/schemas/Thing" } }
                    open: { type: object }
                Pictures:
                  type: object
                  required: [picture]
                  properties:
                    picture: { type: array, maxItems: 2, items: { type: string, format: binary, maxLength: 4 } }
                    label: { type: string }
            """;

    private ThingSpec() {}

    static Spec in(Path folder) throws IOException {
        Files.writeString(folder.resolve("openapi.yaml"), SPEC);
        return Spec.read(folder);
    }

    /** A scenario of one exchange with this request and this reply. */
    static Scenario scenario(Path folder, String request, String reply) throws IOException {
        Path file = folder.resolve("scenario.yaml");
        Files.writeString(file, """
                title: A thing
                source: { kind: composed, marks: [I] }
                exchanges:
                  - operation: saveThing
                    request: %s
                    response: %s
                """.formatted(request, reply));
        return ScenarioReader.read(file);
    }
}
