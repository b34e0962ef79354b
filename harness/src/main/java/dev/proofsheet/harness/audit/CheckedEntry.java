package dev.proofsheet.harness.audit;

import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.lifecycle.Sighting;
import dev.proofsheet.harness.spec.Spec;
import dev.proofsheet.harness.traffic.Gap;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the checks of one entry came to, as far as they need no other entry. Of its messages nothing is kept.
 *
 * @param file the file
 * @param index the entry's place in it
 * @param startedAt when the request was sent, in microseconds since 1970; absent where the file does not say
 * @param spec the provider's spec
 * @param operation the operationId; absent where no operation is known
 * @param status the status of the reply
 * @param checks how many checks were made
 * @param findings what they found
 * @param sighting what the exchange shows of a job, if it belongs to one
 * @param gaps what the recording does not show of it
 */
record CheckedEntry(
        Path file,
        int index,
        Optional<Long> startedAt,
        Spec spec,
        Optional<String> operation,
        int status,
        int checks,
        List<Finding> findings,
        Optional<Sighting> sighting,
        Set<Gap> gaps) {}
