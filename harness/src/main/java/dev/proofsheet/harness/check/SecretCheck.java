package dev.proofsheet.harness.check;

import dev.proofsheet.harness.finding.CheckLog;
import dev.proofsheet.harness.finding.Secrets;
import dev.proofsheet.harness.finding.Subject;
import dev.proofsheet.harness.fixture.Exchange;
import dev.proofsheet.harness.fixture.Scenario;
import dev.proofsheet.harness.spec.Parameter.In;
import dev.proofsheet.harness.spec.SecurityScheme;
import dev.proofsheet.harness.spec.Spec;
import java.util.Collection;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Looks for credentials that were typed into a scenario. What it finds, it never repeats.
 *
 * <p>It comes before every other check: a scenario that holds a credential is not looked at further, because a finding shows
 * what stands in the scenario.
 */
public final class SecretCheck {
    private final String provider;
    private final Collection<SecurityScheme> schemes;

    /** A check that knows where a spec's credentials travel. */
    public SecretCheck(Spec spec) {
        this.provider = spec.provider();
        this.schemes = spec.schemes().values();
    }

    /** Checks every exchange of a scenario; says whether it is free of credentials. */
    public boolean check(Scenario scenario, CheckLog log) {
        int before = log.findings().size();
        for (Exchange exchange : scenario.exchanges()) {
            Subject subject = new Subject(
                    provider,
                    exchange.operation(),
                    scenario.name(),
                    exchange.index(),
                    scenario.document(),
                    exchange.pointer());
            check(exchange, subject, log);
            walk(scenario.document().root().at(exchange.pointer()), subject, log);
        }
        return log.findings().size() == before;
    }

    private void check(Exchange exchange, Subject subject, CheckLog log) {
        Subject request = subject.child("request");
        exchange.request()
                .headers()
                .keySet()
                .forEach(name -> check(
                        isSecretHeader(name), request.child("headers").child(name), "the header '" + name + "'", log));
        exchange.request()
                .query()
                .keySet()
                .forEach(name -> check(
                        isSecretField(In.QUERY, name),
                        request.child("query").child(name),
                        "the query parameter '" + name + "'",
                        log));
    }

    private void walk(JsonNode node, Subject subject, CheckLog log) {
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            Subject place = subject.child(property.getKey());
            if (property.getValue().isString() && Secrets.isProperty(property.getKey())) {
                check(true, place, "the property '" + property.getKey() + "'", log);
            }
            walk(property.getValue(), place, log);
        }
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            walk(node.get(index), subject.child(index), log);
        }
        if (node.isString()) {
            check(Secrets.isIn(node.stringValue()), subject, "this text", log);
        }
    }

    private boolean isSecretHeader(String name) {
        return Secrets.isHeader(name) || isSecretField(In.HEADER, name);
    }

    private boolean isSecretField(In in, String name) {
        return schemes.stream()
                .anyMatch(scheme -> scheme.in() == in && scheme.field().equalsIgnoreCase(name));
    }

    private static void check(boolean secret, Subject place, String what, CheckLog log) {
        if (log.fails(!secret)) {
            log.add(place.finding("fixture.secret")
                    .expected("no credential; the spec's security says that one is needed, and replay supplies it")
                    .actual("(not repeated here)")
                    .hint("Remove it from the file, and from its history; if it was real, revoke it.")
                    .message(what + " carries a credential"));
        }
    }
}
