package dev.proofsheet.harness.rule;

import dev.proofsheet.harness.fixture.Body;
import dev.proofsheet.harness.fixture.Exchange;
import dev.proofsheet.harness.fixture.Scenario;
import dev.proofsheet.harness.lifecycle.JobExchanges;
import dev.proofsheet.harness.spec.Lifecycle;
import dev.proofsheet.harness.spec.Lifecycle.Outcome;
import dev.proofsheet.harness.spec.Lifecycle.State;
import dev.proofsheet.harness.spec.Spec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** All that the rules and prices of a spec have to be held against in a scenario. */
final class Situations {
    private Situations() {}

    /** One for each exchange in their order, then one for each success of a job. */
    static List<Situation> of(Spec spec, Rules rules, Scenario scenario) {
        Map<Exchange, Situation> byExchange = new HashMap<>();
        List<Situation> situations = new ArrayList<>();
        for (Exchange exchange : scenario.exchanges()) {
            if (rules.concern(exchange.operation())) {
                Situation situation = Situation.of(spec.operation(exchange.operation()), exchange);
                byExchange.put(exchange, situation);
                situations.add(situation);
            }
        }
        spec.lifecycle().ifPresent(lifecycle -> {
            for (JobExchanges job : JobExchanges.of(spec, scenario)) {
                Situation submit = byExchange.get(job.submit());
                if (submit != null) {
                    job.polls().stream()
                            .filter(poll -> isSuccess(lifecycle, poll))
                            .forEach(poll -> situations.add(submit.with(poll, spec.operation(lifecycle.poll()))));
                }
            }
        });
        return situations;
    }

    private static boolean isSuccess(Lifecycle lifecycle, Exchange poll) {
        if (!poll.reply().successful()
                || poll.reply().fault().isPresent()
                || !(poll.reply().body() instanceof Body.Json reply)) {
            return false;
        }
        JsonNode status = reply.value().at(lifecycle.status());
        State state = status.isString() ? lifecycle.states().get(status.stringValue()) : null;
        return state != null && state.outcome().filter(Outcome.SUCCESS::equals).isPresent();
    }
}
