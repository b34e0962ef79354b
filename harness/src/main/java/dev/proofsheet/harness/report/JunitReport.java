package dev.proofsheet.harness.report;

import dev.proofsheet.harness.finding.Finding;
import dev.proofsheet.harness.report.explain.Explanation;
import dev.proofsheet.harness.report.explain.Explanations;
import dev.proofsheet.harness.run.RunEvent;
import dev.proofsheet.harness.run.RunListener;
import dev.proofsheet.harness.run.ScenarioResult;
import java.io.Writer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** {@code junit.xml}: a suite for each provider, a case for each scenario, for CI. */
public final class JunitReport implements RunListener {
    /** What CI can take in; what was read of traffic can come to hundreds of thousands. */
    private static final int MOST_CASES = 2_000;

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

    private record Case(String name, Duration took, List<Finding> findings, List<Explanation> explanations) {
        String text() {
            List<String> texts = new ArrayList<>();
            for (int index = 0; index < findings.size(); index++) {
                texts.add(String.join("\n", FindingText.lines(findings.get(index), explanations.get(index))));
            }
            return String.join("\n\n", texts);
        }
    }

    /** The cases of a provider; what is more than can be listed is only counted. */
    private static final class Suite {
        private final List<Case> cases = new ArrayList<>();
        private int unlisted;
        private int unlistedFindings;

        void add(Case one) {
            if (cases.size() < MOST_CASES) {
                cases.add(one);
            } else {
                unlisted++;
                unlistedFindings += one.findings().size();
            }
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
                suite(result.provider())
                        .add(new Case(
                                result.scenario().name(),
                                result.took(),
                                result.findings(),
                                explanations.of(result, result.findings())));
            } else if (event instanceof RunEvent.ProviderChecked checked) {
                Suite suite = suite(checked.provider());
                suite.cases.add(new Case(
                        "the provider as a whole", Duration.ZERO, checked.findings(), explanations.of(checked)));
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
                        cases.stream().filter(one -> !one.findings().isEmpty()).count()
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
        if (!one.findings().isEmpty()) {
            Finding first = one.findings().get(0);
            newLine(3);
            xml.writeStartElement("failure");
            xml.writeAttribute("type", first.key());
            xml.writeAttribute("message", printable(first.message()));
            xml.writeCharacters(printable(one.text()));
            xml.writeEndElement();
            newLine(2);
        }
        xml.writeEndElement();
    }

    /** XML 1.0 has no way to write most control characters. */
    private static String printable(String text) {
        return text.replaceAll("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.3f", duration.toMillis() / 1000.0);
    }

    private void newLine(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
