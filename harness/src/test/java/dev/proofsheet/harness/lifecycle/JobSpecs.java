package dev.proofsheet.harness.lifecycle;

import dev.proofsheet.harness.fixture.Scenario;
import dev.proofsheet.harness.fixture.ScenarioReader;
import dev.proofsheet.harness.spec.Spec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small specs of a provider with jobs, and scenarios of it, written to a folder. */
final class JobSpecs {
    private static final String SPEC = """
            openapi: 3.0.3
            info: { title: Jobs, version: "1" }
            servers:
              - url: https://jobs.invalid/v1
            x-job-lifecycle:
              submit: [startJob, copyJob]
              poll: askJob
              status: /status
              job: { submitted: /job/id, polled: /id }
              states:
                QUEUED:  { initial: true, next: [RUNNING, FAILED] }
                RUNNING: { next: [DONE, FAILED] }
                DONE:    { outcome: success, requires: [/result] }
                FAILED:  { outcome: failure }
                HELD:    { outcome: failure }
              interval: PT1S
              timeout: PT1M
            paths:
              /jobs:
                post:
                  operationId: startJob
                  responses:
                    "200":
                      description: Taken.
                      links: { poll: { operationId: askJob, LINK } }
              /copies:
                post:
                  operationId: copyJob
                  responses:
                    "200": { description: Taken. }
              /asked:
                post:
                  operationId: askJob
                  responses:
                    "200": { description: The job. }
              /prices:
                get:
                  operationId: getPrices
                  responses:
                    "200": { description: The prices. }
            """;
    private static final String SCENARIO = """
            title: A job
            source: { kind: composed, marks: [I] }
            exchanges:
            """;

    /** How a poll is called where a test does not say it. */
    static final String BY_PATH = "parameters: { id: $response.body#/job/id }";

    /** An exchange that starts the job a. */
    static final String START = start("{ job: { id: a }, status: QUEUED }");

    private JobSpecs() {}

    /** A spec in which the link of {@code startJob} says this of the poll; {@code copyJob} has no link. */
    static Spec withLink(Path folder, String link) throws IOException {
        Files.writeString(folder.resolve("openapi.yaml"), SPEC.replace("LINK", link));
        return Spec.read(folder);
    }

    /** A scenario of exchanges, each as YAML in one line. */
    static Scenario scenario(Path folder, String... exchanges) throws IOException {
        Path file = folder.resolve("scenario.yaml");
        Files.writeString(file, SCENARIO + "  - " + String.join("\n  - ", exchanges) + "\n");
        return ScenarioReader.read(file);
    }

    static String start(String reply) {
        return "{ operation: startJob, request: {}, response: { status: 200, json: " + reply + " } }";
    }

    static String poll(String request, String reply) {
        return "{ operation: askJob, request: " + request + ", response: { status: 200, json: " + reply + " } }";
    }
}
