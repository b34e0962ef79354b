package dev.proofsheet.harness.report;

import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.report.explain.Explanation;
import dev.proofsheet.harness.report.explain.Explanations;
import dev.proofsheet.harness.run.RunEvent;
import dev.proofsheet.harness.run.RunListener;
import dev.proofsheet.harness.run.ScenarioResult;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** {@code junit.xml}: a suite for each provider, a case for each scenario, for CI. */
public final class JunitReport implements RunListener {
    /** What CI can take in; what was read of traffic can come to hundreds of thousands. */
    private static final int MOST_CASES = 2_000;

    /** A job that is asked for a thousand times can be wrong as often. */
    private static final int MOST_OF_A_CASE = 100;

    private static final Pattern UNPRINTABLE =
            Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter xml;
    private final Map<String, Suite> suites = new HashMap<>();
    private final Explanations explanations = new Explanations();

    /** A report to a file; the writer is the caller's to close. */
    public JunitReport(Writer file) {
        try {
            this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(file);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A case; of its findings the text is kept, which is far smaller than what it is made from. */
    private record Case(String name, Duration took, Optional<Failure> failure) {}

    private record Failure(String key, String message, String text) {
        static Optional<Failure> of(List<Finding> findings, List<Explanation> explanations) {
            if (findings.isEmpty()) {
                return Optional.empty();
            }
            List<String> texts = new ArrayList<>();
            for (int index = 0; index < Math.min(findings.size(), MOST_OF_A_CASE); index++) {
                texts.add(String.join("\n", FindingText.lines(findings.get(index), explanations.get(index))));
            }
            if (findings.size() > MOST_OF_A_CASE) {
                texts.add("… and " + (findings.size() - MOST_OF_A_CASE)
                        + " more findings; all of them are in report.ndjson");
            }
            Finding first = findings.get(0);
            return Optional.of(new Failure(first.key(), first.message(), String.join("\n\n", texts)));
        }
    }

    /** The cases of a provider; what is more than can be listed is only counted. */
    private static final class Suite {
        private final List<Case> cases = new ArrayList<>();
        private int unlisted;
        private int unlistedFindings;

        boolean isFull() {
            return cases.size() >= MOST_CASES;
        }

        void leaveOut(ScenarioResult result) {
            unlisted++;
            unlistedFindings += result.findings().size();
        }
    }

    @Override
    public void on(RunEvent event) {
        explanations.on(event);
        try {
            if (event instanceof RunEvent.Started) {
                xml.writeStartDocument("UTF-8", "1.0");
                newLine(0);
                xml.writeStartElement("testsuites");
                xml.writeAttribute("name", "proofsheet");
            } else if (event instanceof RunEvent.ScenarioChecked checked) {
                ScenarioResult result = checked.result();
                Suite suite = suite(result.provider());
                if (suite.isFull()) {
                    suite.leaveOut(result);
                } else {
                    suite.cases.add(new Case(
                            result.scenario().name(),
                            result.took(),
                            Failure.of(result.findings(), explanations.of(result, result.findings()))));
                }
            } else if (event instanceof RunEvent.ProviderChecked checked) {
                Suite suite = suite(checked.provider());
                suite.cases.add(new Case(
                        "the provider as a whole",
                        Duration.ZERO,
                        Failure.of(checked.findings(), explanations.of(checked))));
                writeSuite(checked.provider(), suite);
                suites.remove(checked.provider());
            } else if (event instanceof RunEvent.Finished) {
                newLine(0);
                xml.writeEndElement();
                newLine(0);
                xml.writeEndDocument();
                xml.flush();
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private Suite suite(String provider) {
        return suites.computeIfAbsent(provider, name -> new Suite());
    }

    private void writeSuite(String provider, Suite suite) throws XMLStreamException {
        List<Case> cases = suite.cases;
        Duration took = cases.stream().map(Case::took).reduce(Duration.ZERO, Duration::plus);
        newLine(1);
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", provider);
        xml.writeAttribute("tests", Integer.toString(cases.size() + (suite.unlisted > 0 ? 1 : 0)));
        xml.writeAttribute(
                "failures",
                Long.toString(
                        cases.stream().filter(one -> one.failure().isPresent()).count()
                                + (suite.unlistedFindings > 0 ? 1 : 0)));
        xml.writeAttribute("errors", "0");
        xml.writeAttribute("skipped", "0");
        xml.writeAttribute("time", seconds(took));
        for (Case one : cases) {
            writeCase(provider, one);
        }
        if (suite.unlisted > 0) {
            writeUnlisted(provider, suite);
        }
        newLine(1);
        xml.writeEndElement();
    }

    private void writeUnlisted(String provider, Suite suite) throws XMLStreamException {
        newLine(2);
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", "proofsheet." + provider);
        xml.writeAttribute("name", suite.unlisted + " more, not listed here");
        xml.writeAttribute("time", seconds(Duration.ZERO));
        if (suite.unlistedFindings > 0) {
            newLine(3);
            xml.writeStartElement("failure");
            xml.writeAttribute("message", suite.unlistedFindings + " findings; all of them are in report.ndjson");
            xml.writeEndElement();
            newLine(2);
        }
        xml.writeEndElement();
    }

    private void writeCase(String provider, Case one) throws XMLStreamException {
        newLine(2);
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", "proofsheet." + provider);
        xml.writeAttribute("name", one.name());
        xml.writeAttribute("time", seconds(one.took()));
        if (one.failure().isPresent()) {
            Failure failure = one.failure().get();
            newLine(3);
            xml.writeStartElement("failure");
            xml.writeAttribute("type", failure.key());
            xml.writeAttribute("message", printable(failure.message()));
            xml.writeCharacters(printable(failure.text()));
            xml.writeEndElement();
            newLine(2);
        }
        xml.writeEndElement();
    }

    /** XML 1.0 has no way to write most control characters. */
    private static String printable(String text) {
        return UNPRINTABLE.matcher(text).replaceAll("\uFFFD");
    }

    private static String seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3).toPlainString();
    }

    private void newLine(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
