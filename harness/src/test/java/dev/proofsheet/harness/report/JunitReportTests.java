package dev.proofsheet.harness.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class JunitReportTests {
    @TempDir
    Path folder;

    @Test
    void itIsValidAgainstWhatCiServersRead() throws Exception {
        Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(JunitReportTests.class.getResource("/report/junit.xsd"));
        StreamSource report = new StreamSource(new StringReader(junit(SampleRun.ofAllCases())));
        assertThatCode(() -> schema.newValidator().validate(report)).doesNotThrowAnyException();
    }

    @Test
    void aCaseHoldsTheFullTextOfItsFindings() throws Exception {
        Document document =
                parse(junit(new SampleRun().with("request.header.missing").withFindingAt("/paths")));
        assertThat(document.getElementsByTagName("testcase").getLength()).isEqualTo(2);
        assertThat(document.getElementsByTagName("failure").item(0).getTextContent())
                .contains("request.header.missing.yaml:")
                .contains("at:       /exchanges/0/request/headers/X-Trace")
                .contains("expected: ")
                .contains("hint:     ")
                .contains("curl:     curl ");
    }

    @Test
    void textThatXmlCannotHoldDoesNoHarm() throws Exception {
        Path file = folder.resolve("hostile.yaml");
        Files.writeString(file, """
                title: Hostile
                source: { kind: composed, marks: [I] }
                exchanges:
                  - operation: submitJob
                    request:
                      headers: { X-Trace: t, Content-Type: application/json }
                      text: "{ ]]> <failure> \\uFFFF \\b"
                    response: { status: 202 }
                """);
        String junit = junit(new SampleRun().with(file));
        assertThat(parse(junit).getElementsByTagName("failure").item(0).getTextContent())
                .contains("> { ]]> <failure> \uFFFD \uFFFD");
    }

    @Test
    void ofVeryManyScenariosTheFirstAreListedAndTheOthersCounted() throws Exception {
        Document document = parse(junit(new SampleRun().with("request.header.missing", 2_010)));
        NodeList cases = document.getElementsByTagName("testcase");
        // The last two: the provider as a whole, and those that are not listed.
        assertThat(cases.getLength()).isEqualTo(2_000 + 2);
        Element unlisted = (Element) cases.item(2_001);
        assertThat(unlisted.getAttribute("name")).isEqualTo("10 more, not listed here");
        assertThat(((Element) unlisted.getElementsByTagName("failure").item(0)).getAttribute("message"))
                .isEqualTo("10 findings; all of them are in report.ndjson");
        Element suite = (Element) document.getElementsByTagName("testsuite").item(0);
        assertThat(suite.getAttribute("tests")).isEqualTo("2002");
        assertThat(suite.getAttribute("failures")).isEqualTo("2001");
    }

    @Test
    void scenariosThatAreNotListedAndAgreeAreNoFailure() throws Exception {
        Document document = parse(junit(new SampleRun().with("agrees", 2_001)));
        assertThat(((Element) document.getElementsByTagName("testcase").item(2_001)).getAttribute("name"))
                .isEqualTo("1 more, not listed here");
        assertThat(document.getElementsByTagName("failure").getLength()).isZero();
    }

    private static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)));
    }

    private static String junit(SampleRun run) {
        StringWriter file = new StringWriter();
        run.tell(new JunitReport(file));
        return file.toString();
    }
}
