package dev.proofsheet.harness.coverage;

import dev.proofsheet.harness.coverage.CoverageLedger.Entry;
import dev.proofsheet.harness.fixture.Body;
import dev.proofsheet.harness.fixture.Exchange;
import dev.proofsheet.harness.fixture.Scenario;
import dev.proofsheet.harness.spec.Lifecycle;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * The states and moves of jobs, as the replies of submits and polls show them.
 *
 * <p>A move is seen where two replies about one job that follow each other show its two ends. A poll can miss states: the
 * moves that lie between are not counted, even where no other way leads there, because no evidence names them.
 */
final class LifecycleWitness implements Witness {
    private final Lifecycle lifecycle;
    private final CoverageLedger ledger;
    private final Map<String, Entry> states = new LinkedHashMap<>();
    private final Map<String, Entry> moves = new LinkedHashMap<>();

    LifecycleWitness(Lifecycle lifecycle, CoverageLedger ledger) {
        this.lifecycle = lifecycle;
        this.ledger = ledger;
        lifecycle.states().forEach((from, state) -> {
            states.put(from, ledger.declare(Dimension.STATES, null, from, at(from)));
            state.next().forEach(to -> {
                String move = move(from, to);
                moves.put(move, ledger.declare(Dimension.MOVES, null, move, at(from).appendProperty("next")));
            });
        });
    }

    @Override
    public void look(Scenario scenario) {
        Map<String, String> last = new HashMap<>();
        for (Exchange exchange : scenario.exchanges()) {
            boolean submits = lifecycle.submit().contains(exchange.operation());
            boolean polls = lifecycle.poll().equals(exchange.operation());
            if ((submits || polls)
                    && exchange.reply().successful()
                    && exchange.reply().body() instanceof Body.Json reply) {
                JsonNode job = reply.value().at(submits ? lifecycle.submittedJob() : lifecycle.polledJob());
                JsonNode status = reply.value().at(lifecycle.status());
                if (status.isString()) {
                    see(last.put(job.toString(), status.stringValue()), status.stringValue(), scenario.name());
                }
            }
        }
    }

    private void see(@Nullable String before, String status, String scenario) {
        Entry state = states.get(status);
        if (state != null) {
            state.seenIn(scenario);
        } else {
            ledger.undeclared(Dimension.STATES, null, status, at(status), scenario);
        }
        if (before == null || before.equals(status)) {
            return;
        }
        Entry move = moves.get(move(before, status));
        if (move != null) {
            move.seenIn(scenario);
        } else if (!lifecycle.canReach(before, status)) {
            ledger.undeclared(
                    Dimension.MOVES, null, move(before, status), at(before).appendProperty("next"), scenario);
        }
    }

    private static String move(String from, String to) {
        return from + " -> " + to;
    }

    private JsonPointer at(String state) {
        return lifecycle.node().pointer().appendProperty("states").appendProperty(state);
    }
}
