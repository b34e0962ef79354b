package dev.proofsheet.harness.lifecycle;

import dev.proofsheet.harness.fixture.Body;
import dev.proofsheet.harness.fixture.Exchange;
import dev.proofsheet.harness.fixture.Scenario;
import dev.proofsheet.harness.spec.Lifecycle;
import dev.proofsheet.harness.spec.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The exchanges of a scenario that belong to one job, whatever lies between them.
 *
 * @param submit the exchange that started it
 * @param polls the exchanges that asked for it, answered or not
 */
public record JobExchanges(Exchange submit, List<Exchange> polls) {

    /** The jobs that a scenario starts. */
    public static List<JobExchanges> of(Spec spec, Scenario scenario) {
        return spec.lifecycle().map(lifecycle -> of(spec, lifecycle, scenario)).orElse(List.of());
    }

    private static List<JobExchanges> of(Spec spec, Lifecycle lifecycle, Scenario scenario) {
        List<JobExchanges> jobs = new ArrayList<>();
        for (Exchange exchange : scenario.exchanges()) {
            if (lifecycle.submit().contains(exchange.operation())
                    && exchange.reply().successful()
                    && exchange.reply().body() instanceof Body.Json reply) {
                Optional<PollLink> link = Optional.ofNullable(
                                spec.operation(exchange.operation()).links().get(lifecycle.poll()))
                        .map(node -> PollLink.of(node, reply.value()));
                List<Exchange> polls = scenario.exchanges().stream()
                        .filter(other -> other.index() > exchange.index())
                        .filter(other -> other.operation().equals(lifecycle.poll()))
                        .filter(other -> link.filter(known -> known.describes(other.request()))
                                .isPresent())
                        .toList();
                jobs.add(new JobExchanges(exchange, polls));
            }
        }
        return jobs;
    }
}
