package dev.proofsheet.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTests {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\n", ".", ".."})
    void aSegmentThatLeadsElsewhereIsRefused(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Arguments.segment("id", value))
                .withMessageStartingWith("\"id\" is ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "...", "a/../b", "a:b", "ä"})
    void aSegmentIsWhatItIs(String value) {
        assertThat(Arguments.segment("id", value)).isEqualTo(value);
    }

    @Test
    void onlyTheFirstSegmentHasNoColon() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Arguments.firstSegment("id", "http:a"))
                .withMessageStartingWith("\"id\" contains ':'");
        assertThat(Arguments.firstSegment("id", 7)).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " a", "a ", "a\nb", "a\r\nb: c", "ä", "\u007f"})
    void aHeaderThatNoneCanCarryIsRefusedWithoutItsValue(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Arguments.header("X-A", value))
                .withMessageStartingWith("\"X-A\" is a header, and must consist of visible ASCII characters");
    }

    @Test
    void aHeaderMayHaveBlanksOrBeMissing() {
        assertThat(Arguments.header("X-A", "a b\tc~")).isEqualTo("a b\tc~");
        assertThat(Arguments.<String>header("X-A", null)).isNull();
    }
}
