package dev.proofsheet.harness.traffic;

import dev.proofsheet.harness.finding.Source;
import dev.proofsheet.harness.fixture.Exchange;
import java.util.Set;

/**
 * An exchange that was recorded, as the checks take it: with the parameters that the spec names, and without credentials.
 *
 * @param exchange the exchange; its index is that of the entry
 * @param source where it stands
 * @param schemes the security schemes that the request satisfies
 * @param gaps what the recording does not show
 */
public record RecordedExchange(Exchange exchange, Source source, Set<String> schemes, Set<Gap> gaps) {}
