package dev.proofsheet.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What Maven Central asks of every POM: https://central.sonatype.org/publish/requirements/. */
class PublishedPomTests {
    private static final Path ROOT = Path.of("../pom.xml").normalize();
    private static final XPath XPATH = XPathFactory.newInstance().newXPath();

    /** What a POM can have from its parent. */
    private static final List<String> INHERITED = List.of(
            "groupId",
            "version",
            "url",
            "licenses/license/name",
            "licenses/license/url",
            "developers/developer/name",
            "scm/connection",
            "scm/developerConnection",
            "scm/url");

    static Stream<Path> poms() {
        List<Path> poms = new ArrayList<>();
        addModules(ROOT, poms);
        return poms.stream();
    }

    @ParameterizedTest
    @MethodSource("poms")
    void everyPomSaysWhatTheRepositoryAsksFor(Path pom) {
        Document document = read(pom);
        for (String own : List.of("artifactId", "name", "description")) {
            assertThat(text(document, own)).as(own).isNotEmpty();
        }
        for (String element : INHERITED) {
            assertThat(resolved(pom, element)).as(element).isPresent();
        }
    }

    @Test
    void everyModuleIsLookedAt() {
        assertThat(poms())
                .contains(ROOT, Path.of("../client/runtime/pom.xml"), Path.of("../generated/bom/pom.xml"))
                .hasSizeGreaterThan(8);
    }

    private static Optional<String> resolved(Path pom, String element) {
        Document document = read(pom);
        String own = text(document, element);
        if (!own.isEmpty()) {
            return Optional.of(own);
        }
        if (text(document, "parent/artifactId").isEmpty()) {
            return Optional.empty();
        }
        String relative = text(document, "parent/relativePath");
        Path parent = pom.resolveSibling(relative.isEmpty() ? "../pom.xml" : relative);
        return resolved(parent.normalize(), element);
    }

    private static void addModules(Path pom, List<Path> poms) {
        poms.add(pom);
        NodeList modules = nodes(read(pom), "modules/module");
        for (int index = 0; index < modules.getLength(); index++) {
            Node module = modules.item(index);
            addModules(pom.resolveSibling(module.getTextContent()).resolve("pom.xml"), poms);
        }
    }

    private static String text(Document document, String element) {
        NodeList found = nodes(document, element);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
    }

    private static NodeList nodes(Document document, String element) {
        try {
            return (NodeList) XPATH.evaluate("/project/" + element, document, XPathConstants.NODESET);
        } catch (XPathExpressionException e) {
            throw new AssertionError(e);
        }
    }

    private static Document read(Path pom) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new AssertionError(pom.toString(), e);
        }
    }
}
