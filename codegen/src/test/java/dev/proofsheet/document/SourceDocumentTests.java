package dev.proofsheet.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

class SourceDocumentTests {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"3:2", "2026-01-02", "2026-01-02T03:04:05Z", "yes", "on", "1_000", "0b11", "~x"})
    void whatYaml11WouldReadAsSomethingElseIsText(String text) throws IOException {
        assertThat(read("v: " + text).get("v").stringValue()).isEqualTo(text);
    }

    @Test
    void numbersKeepTheirExactValue() throws IOException {
        JsonNode root = read("""
                big: 9007199254740993
                huge: 123456789012345678901234567890
                price: 0.10
                tiny: 1e-30
                hex: 0xFF
                octal: 0o17
                """);
        assertThat(root.get("big").longValue()).isEqualTo(9007199254740993L);
        assertThat(root.get("huge").bigIntegerValue()).isEqualTo(new BigInteger("123456789012345678901234567890"));
        assertThat(root.get("price").decimalValue()).isEqualTo(new BigDecimal("0.10"));
        assertThat(root.get("tiny").decimalValue()).isEqualByComparingTo(new BigDecimal("1e-30"));
        assertThat(root.get("hex").intValue()).isEqualTo(255);
        assertThat(root.get("octal").intValue()).isEqualTo(15);
    }

    @Test
    void nullsAndTruthValuesAreRead() throws IOException {
        JsonNode root = read("a: null\nb: ~\nc:\nd: true\ne: False\nf: \"null\"\n");
        assertThat(root.get("a").isNull()).isTrue();
        assertThat(root.get("b").isNull()).isTrue();
        assertThat(root.get("c").isNull()).isTrue();
        assertThat(root.get("d").booleanValue()).isTrue();
        assertThat(root.get("e").booleanValue()).isFalse();
        assertThat(root.get("f").stringValue()).isEqualTo("null");
    }

    @Test
    void everyValueHasItsLineAndAMissingOneThatOfWhatIsAroundIt() throws IOException {
        SourceDocument document = document("a:\n  b: 1\n  c:\n    - x\n    - y: 2\n");
        assertThat(line(document, "/a/b")).isEqualTo(2);
        assertThat(line(document, "/a/c")).isEqualTo(3);
        assertThat(line(document, "/a/c/1/y")).isEqualTo(5);
        assertThat(line(document, "/a/c/0/nothing/deeper")).isEqualTo(4);
        assertThat(line(document, "/nothing")).isEqualTo(1);
    }

    @Test
    void jsonIsReadToo() throws IOException {
        assertThat(read("{\"a\": [1, {\"b\": \"c\"}]}").at("/a/1/b").stringValue())
                .isEqualTo("c");
    }

    @Test
    void aValueWithoutAFormInJsonIsRefused() {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> read("a: 1\nb: .nan\n"))
                .withMessageContaining("document.yaml:2: the value .nan has no form in JSON");
    }

    @Test
    void twoDocumentsInOneFileAreRefused() {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> read("a: 1\n---\nb: 2\n"))
                .withMessageContaining("document.yaml:");
    }

    @Test
    void endlessNestingIsRefused() {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> read("[".repeat(500) + "]".repeat(500)))
                .withMessageContaining("document.yaml:1");
    }

    @Test
    void aKeyThatStandsTwiceIsRefusedAtItsSecondPlace() {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> read("a:\n  b: 1\n  c: 2\n  b: 3\n"))
                .withMessageContaining("document.yaml:4: the key 'b' stands here twice");
    }

    private static int line(SourceDocument document, String pointer) {
        return document.locate(JsonPointer.compile(pointer)).line();
    }

    private JsonNode read(String text) throws IOException {
        return document(text).root();
    }

    private SourceDocument document(String text) throws IOException {
        return SourceDocument.read(Files.writeString(folder.resolve("document.yaml"), text));
    }
}
