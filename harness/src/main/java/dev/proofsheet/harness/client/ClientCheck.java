package dev.proofsheet.harness.client;

import dev.proofsheet.codegen.SpecFingerprint;
import dev.proofsheet.harness.finding.CheckLog;
import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.finding.Subject;
import dev.proofsheet.harness.fixture.Body;
import dev.proofsheet.harness.fixture.Exchange;
import dev.proofsheet.harness.fixture.Scenario;
import dev.proofsheet.harness.replay.ReplayServer;
import dev.proofsheet.harness.replay.ServedRequest;
import dev.proofsheet.harness.spec.Operation;
import dev.proofsheet.harness.spec.Spec;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonPointer;

/** Drives the generated client through a scenario, over a real socket. */
public final class ClientCheck {
    private final Spec spec;
    private final ReplayServer server;
    private final Optional<GeneratedClient> client;
    private final RequestComparison requests;
    private final ReplyComparison replies;
    private final WaiterCheck waiters;
    private int sent;

    /** A check of the provider's client; the server is the caller's to close. */
    public ClientCheck(Spec spec, ReplayServer server) {
        this.spec = spec;
        this.server = server;
        this.client = GeneratedClient.find(spec, server.address());
        this.requests = new RequestComparison(spec);
        this.replies = new ReplyComparison();
        this.waiters = new WaiterCheck(spec, server);
    }

    /** What is to be said about the client as a whole, once all scenarios were checked. */
    public List<Finding> wholeClient() {
        Subject subject = Subject.of(spec.provider(), spec.file().document(), JsonPointer.empty());
        if (client.isEmpty()) {
            return List.of(subject.finding("client.missing")
                    .expected("a generated client in this build")
                    .actual("none")
                    .hint("Run ./proofsheet generate, then run this again.")
                    .message("the provider has a spec and no client; its scenarios were not replayed"));
        }
        CheckLog log = new CheckLog();
        String current = SpecFingerprint.of(spec.file());
        String made = client.get().specFingerprint();
        if (log.fails(made.equals(current))) {
            log.add(subject.finding("client.outdated")
                    .warning()
                    .expected("a client made from the spec with sha256 " + current)
                    .actual("a client made from the spec with sha256 " + made)
                    .hint("Run ./proofsheet generate, then run this again.")
                    .message("the client was generated from another version of the spec"));
        }
        if (log.fails(sent > 0)) {
            log.add(subject.finding("client.unexercised")
                    .expected("a request of the client in some scenario")
                    .actual("none in the whole run")
                    .hint("Add a scenario whose request the client sends.")
                    .message("the client sent no request, so nothing is known of it"));
        }
        return log.findings();
    }

    /** Checks every exchange of a scenario. */
    public void check(Scenario scenario, CheckLog log) {
        client.ifPresent(generated -> {
            server.load(scenario.exchanges());
            for (Exchange exchange : scenario.exchanges()) {
                Operation operation = spec.operation(exchange.operation());
                Subject subject = new Subject(
                        spec.provider(),
                        exchange.operation(),
                        scenario.name(),
                        exchange.index(),
                        scenario.document(),
                        exchange.pointer());
                CheckLog part = new CheckLog();
                if (operation.callback()) {
                    checkEvent(generated, operation, exchange, subject, part);
                } else {
                    checkCall(generated, operation, exchange, subject, part);
                }
                log.add(exchange.index(), part);
                if (part.checks() == 0) {
                    log.checked(List.of(subject.finding("fixture.unreplayed")
                            .expected("a call of the client, or an event that it reads")
                            .actual("nothing that a client could do with it")
                            .hint("An event is read where its body is JSON and declared as application/json.")
                            .message("the client was not tried on this exchange")));
                }
            }
            waiters.check(generated, scenario, log);
        });
    }

    private void checkCall(
            GeneratedClient generated, Operation operation, Exchange exchange, Subject subject, CheckLog log) {
        CallResult result;
        server.continueAt(exchange.index());
        try {
            result = OperationCall.raw(generated, operation, exchange).execute();
        } catch (UncallableException e) {
            // A client that refuses to send what the provider refuses as wrong agrees with it.
            if (log.fails(!exchange.request().breaks().isEmpty() && e.key().equals(UncallableException.UNBUILDABLE))) {
                log.add(subject.child("request")
                        .finding(e.key())
                        .expected("a method of the client that takes this request")
                        .actual(e.reason())
                        .hint("Correct the request, or the spec and run ./proofsheet generate.")
                        .message("the client cannot send this request: " + e.reason()));
            }
            return;
        }
        List<ServedRequest> arrived = server.takeRequests();
        if (log.fails(arrived.size() == 1)) {
            log.add(subject.child("request")
                    .finding("client.request.count")
                    .expected("one request")
                    .actual(arrived.size() + " requests" + result.describeFailure())
                    .hint("A client sends exactly one request for one call: a submit that is sent twice is paid twice.")
                    .message("one call of the client sent " + arrived.size() + " requests"));
        }
        if (arrived.size() == 1) {
            requests.compare(
                    operation,
                    exchange.request(),
                    arrived.get(0),
                    result.idempotencyKey(),
                    subject.child("request"),
                    log);
        }
        sent += arrived.size();
        if (!arrived.isEmpty()) {
            replies.compare(generated, operation, exchange.reply(), result, subject.child("response"), log);
        }
    }

    /** An event is sent by the provider: the client's part is to read it without loss. */
    private static void checkEvent(
            GeneratedClient generated, Operation operation, Exchange exchange, Subject subject, CheckLog log) {
        if (exchange.request().body() instanceof Body.Json json) {
            operation
                    .body()
                    .schema("application/json")
                    .ifPresent(schema -> new ModelComparison(generated)
                            .read(schema, json.value(), subject.child("request").child("json"), log));
        }
    }
}
