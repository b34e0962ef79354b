package dev.proofsheet.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JavaTextTests {

    @Test
    void aLiteralStaysOne() {
        assertThat(JavaText.literal("a\"b\\u0041\n\t\u0001é")).isEqualTo("\"a\\\"b\\\\u0041\\n\\t\\u0001é\"");
    }

    @Test
    void severalLiteralsHaveBraces() {
        assertThat(JavaText.literals(List.of("a"))).isEqualTo("\"a\"");
        assertThat(JavaText.literals(List.of("a", "b"))).isEqualTo("{\"a\", \"b\"}");
    }
}
