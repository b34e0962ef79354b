package dev.proofsheet.harness.audit;

import dev.proofsheet.document.Location;
import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.lifecycle.Sighting;
import dev.proofsheet.harness.spec.Spec;
import dev.proofsheet.harness.traffic.Gap;
import dev.proofsheet.harness.traffic.ShownExchange;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What the checks of one entry came to, as far as they need no other entry.
 *
 * @param location the file, and the line on which the entry begins
 * @param index the entry's place in the file
 * @param startedAt when the request was sent, in microseconds since 1970; absent where the file does not say
 * @param took how long it took until the reply was there, if the file says so
 * @param spec the provider's spec
 * @param operation the operationId; absent where no operation is known
 * @param status the status of the reply
 * @param checks how many checks were made
 * @param findings what they found
 * @param sighting what the exchange shows of a job, if it belongs to one
 * @param gaps what the recording does not show of it
 * @param messages what may be shown of its messages; nothing where nobody needs them, or they are too large to be kept
 */
record CheckedEntry(
        Location location,
        int index,
        Optional<Long> startedAt,
        Optional<Duration> took,
        Spec spec,
        Optional<String> operation,
        int status,
        int checks,
        List<Finding> findings,
        Optional<Sighting> sighting,
        Set<Gap> gaps,
        Supplier<Optional<ShownExchange>> messages) {}
