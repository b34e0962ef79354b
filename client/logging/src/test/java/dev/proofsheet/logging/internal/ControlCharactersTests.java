package dev.proofsheet.logging.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlCharactersTests {

    @Test
    void lineBreaksAndTabsAreShownAsInJava() {
        assertThat(ControlCharacters.escape("a\r\nb\tc")).isEqualTo("a\\r\\nb\\tc");
    }

    @ParameterizedTest
    @ValueSource(
            chars = {
                0x0, 0x7, 0x8, 0xb, 0xc, 0x1b, 0x7f, 0x85, 0x9b, 0xad, 0x61c, 0x200b, 0x200e, 0x2028, 0x2029, 0x202a,
                0x202e, 0x2066, 0x2069, 0xd800, 0xdfff, 0xfeff
            })
    void charactersThatDriveATerminalOrReorderATextAreShownAsNumbers(char control) {
        assertThat(ControlCharacters.escape("a" + control + "b")).isEqualTo(String.format("a\\u%04xb", (int) control));
    }

    @Test
    void invisibleCharactersBeyondTheBasicPlaneAreEscapedToo() {
        assertThat(ControlCharacters.escape("a\udb40\udc01b")).isEqualTo("a\\udb40\\udc01b");
    }

    @Test
    void otherTextStaysAsItIs() {
        String text = "Grüße, 日本語, \ud83e\udd8a, \\n $1 \\$";

        assertThat(ControlCharacters.escape(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "a\u001b", "\ud800", "\u202e"})
    void noTextTakesLong(String repeated) {
        LinearTime.assertLinear(ControlCharacters::escape, repeated);
    }
}
