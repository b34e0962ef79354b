package dev.proofsheet.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class HeadersTests {
    private final Headers headers = Headers.of("X-A", "1", "X-B", "2", "x-a", "3");

    @Test
    void aNameIsFoundInAnyCaseWithAllItsValues() {
        assertThat(headers.first("x-A")).contains("1");
        assertThat(headers.all("x-A")).containsExactly("1", "3");
        assertThat(headers.first("X-C")).isEmpty();
        assertThat(headers.all("X-C")).isEmpty();
        assertThat(headers.names()).containsExactly("X-A", "X-B");
    }

    @Test
    void theyAreMadeOfAMapToo() {
        assertThat(Headers.of(Map.of("X-A", "1"))).isEqualTo(Headers.of("X-A", "1"));
    }

    @Test
    void aNameWithoutAValueIsRefused() {
        assertThatThrownBy(() -> Headers.of("X-A", "1", "X-B"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the header X-B has no value");
    }

    @Test
    void theyAreEqualWithTheSameNamesAndValues() {
        assertThat(Headers.of("X-A", "1")).hasSameHashCodeAs(Headers.of("X-A", "1"));
        assertThat(Headers.of("X-A", "1").hashCode())
                .isNotEqualTo(Headers.of("X-A", "2").hashCode());
        assertThat(Headers.of("X-A", "1")).isNotEqualTo(Headers.of("X-A", "2")).isNotEqualTo("X-A: 1");
    }

    @Test
    void noValueIsPrinted() {
        assertThat(headers).hasToString("Headers[X-A, X-B]");
    }
}
