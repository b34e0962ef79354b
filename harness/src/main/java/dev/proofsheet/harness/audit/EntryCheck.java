package dev.proofsheet.harness.audit;

import com.google.common.base.Suppliers;
import dev.proofsheet.document.InputException;
import dev.proofsheet.document.Location;
import dev.proofsheet.harness.check.ExchangeCheck;
import dev.proofsheet.harness.finding.CheckLog;
import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.finding.Source;
import dev.proofsheet.harness.finding.Subject;
import dev.proofsheet.harness.lifecycle.Sighting;
import dev.proofsheet.harness.lifecycle.SightingCheck;
import dev.proofsheet.harness.rule.Part;
import dev.proofsheet.harness.rule.RuleCheck;
import dev.proofsheet.harness.rule.Rules;
import dev.proofsheet.harness.spec.Operation;
import dev.proofsheet.harness.spec.Spec;
import dev.proofsheet.harness.traffic.Endpoints.Target;
import dev.proofsheet.harness.traffic.Entry;
import dev.proofsheet.harness.traffic.ExchangeReader;
import dev.proofsheet.harness.traffic.Gap;
import dev.proofsheet.harness.traffic.RecordedExchange;
import dev.proofsheet.harness.traffic.ShownExchange;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/** Makes every check on an entry that needs no other entry. Several threads may use it at once. */
final class EntryCheck {
    /** How large an exchange may be that is kept as it is, in characters: a thousand wait until their time has come. */
    private static final int MOST_WAITING = 10_000;

    private static final JsonPointer EXCHANGES = JsonPointer.compile("/exchanges");

    private final Spec spec;
    private final ExchangeCheck exchanges;
    /** Compiled for the first entry: most recordings are of few providers. */
    private final Supplier<Rules> rules;

    private final Optional<SightingCheck> sightings;

    EntryCheck(Spec spec) {
        this.spec = spec;
        this.exchanges = new ExchangeCheck(spec);
        this.rules = Suppliers.memoize(() -> Rules.read(spec));
        this.sightings = SightingCheck.of(spec);
    }

    /**
     * The rules of the spec.
     *
     * @throws InputException if one of them cannot be used
     */
    Rules rules() {
        return rules.get();
    }

    CheckedEntry check(Entry entry, Target target) {
        CheckLog log = new CheckLog();
        if (target.operation().isEmpty()) {
            refuse(entry, log);
            return checked(entry, Optional.empty(), log, log.findings(), Optional.empty(), Set.of(), Optional::empty);
        }
        Operation operation = target.operation().get();
        RecordedExchange recorded = read(entry, target);
        Subject subject = subject(operation.id(), entry, recorded.source());
        // Every check on one exchange is made here.
        exchanges.check(recorded.exchange(), subject, log);
        new RuleCheck(spec, rules()).check(recorded.exchange(), unseen(recorded.gaps()), subject, log);
        checkCredential(operation, recorded, subject, log);
        Optional<Sighting> sighting =
                sightings.isEmpty() ? Optional.empty() : sightings.get().check(recorded.exchange(), subject, log);
        List<Finding> findings = log.findings();
        if (recorded.gaps().contains(Gap.REQUEST_HEADERS)) {
            findings = findings.stream()
                    .filter(finding -> !finding.key().equals("request.header.missing"))
                    .toList();
        }
        return checked(
                entry,
                Optional.of(operation.id()),
                log,
                findings,
                sighting,
                recorded.gaps(),
                messages(entry, target, !findings.isEmpty(), sighting.isPresent()));
    }

    private static Set<Part> unseen(Set<Gap> gaps) {
        return gaps.isEmpty()
                ? Set.of()
                : gaps.stream()
                        .flatMap(gap -> switch (gap) {
                            case REQUEST_HEADERS -> Stream.of(Part.REQUEST_HEADERS);
                            case REQUEST_BODY -> Stream.of(Part.REQUEST_BODY);
                            case REPLY_BODY -> Stream.of(Part.RESPONSE_BODY);
                            case REPLY -> Stream.empty(); // No rule is held against a reply that never came.
                        })
                        .collect(Collectors.toSet());
    }

    private CheckedEntry checked(
            Entry entry,
            Optional<String> operation,
            CheckLog log,
            List<Finding> findings,
            Optional<Sighting> sighting,
            Set<Gap> gaps,
            Supplier<Optional<ShownExchange>> messages) {
        return new CheckedEntry(
                new Location(entry.file(), entry.line()),
                entry.index(),
                StartTime.of(entry.startedAt()),
                entry.millis() < 0 ? Optional.empty() : Optional.of(Duration.ofMillis(entry.millis())),
                spec,
                operation,
                entry.status(),
                log.checks(),
                findings,
                sighting,
                gaps,
                messages);
    }

    /**
     * What may be shown of an exchange. Few are asked for, so that it is made late; but what is large does not wait for that.
     *
     * @param found whether something was found already
     * @param moves whether something may be found when it is seen which job it moves
     */
    private Supplier<Optional<ShownExchange>> messages(Entry entry, Target target, boolean found, boolean moves) {
        if (entry.weight() <= MOST_WAITING) {
            // Read once more, because what was read is several times as large as the entry.
            return found || moves ? () -> Optional.of(ShownExchange.of(read(entry, target))) : Optional::empty;
        }
        if (!found) {
            return Optional::empty;
        }
        Optional<ShownExchange> shown = Optional.of(ShownExchange.of(read(entry, target)));
        return () -> shown;
    }

    private RecordedExchange read(Entry entry, Target target) {
        return ExchangeReader.read(entry, spec, target.operation().orElseThrow(), target.parameters());
    }

    private Subject subject(@Nullable String operation, Entry entry, Source source) {
        return new Subject(spec.provider(), operation, null, entry.index(), source, EXCHANGES).child(entry.index());
    }

    private void refuse(Entry entry, CheckLog log) {
        Source source = ExchangeReader.source(entry, spec);
        log.found(subject(null, entry, source)
                .child("request")
                .child("url")
                .finding("request.operation.unknown")
                .expected("one of "
                        + spec.operations().values().stream()
                                .filter(operation -> !operation.callback())
                                .map(operation -> operation.method() + " " + operation.path())
                                .toList())
                .actual(entry.method() + " " + entry.address().path())
                .hint("Declare the operation in the spec if a source shows it; else correct the address.")
                .message("the spec knows no operation behind this address"));
    }

    /** Exported files are often cleaned of credentials: that none is there is no proof, and weighs as a warning. */
    private static void checkCredential(Operation operation, RecordedExchange recorded, Subject subject, CheckLog log) {
        // A 401 says the same as the spec.
        if (log.fails(
                recorded.exchange().reply().status() == 401 || isSatisfied(operation.security(), recorded.schemes()))) {
            log.add(subject.child("request")
                    .child("headers")
                    .finding("request.credential.missing")
                    .warning()
                    .expected("one of " + operation.security())
                    .actual("no credential")
                    .hint("Nothing is wrong if the recording was cleaned; else send the credential.")
                    .message("the operation asks for a credential, and the recording shows none"));
        }
    }

    private static boolean isSatisfied(List<Set<String>> alternatives, Set<String> shown) {
        for (Set<String> alternative : alternatives) {
            if (shown.containsAll(alternative)) {
                return true;
            }
        }
        return alternatives.isEmpty();
    }
}
