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
