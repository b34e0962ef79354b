package dev.proofsheet.harness.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

class RepeatedTextsTests {
    private final RepeatedTexts texts = new RepeatedTexts();

    private List<String> read(List<String> written) {
        List<String> read = new ArrayList<>();
        String json = JsonMapper.shared().writeValueAsString(written);
        try (JsonParser parser = JsonMapper.shared().createParser(json)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.VALUE_STRING) {
                    read.add(texts.read(parser));
                }
            }
        }
        return read;
    }

    @Test
    void aTextThatComesAgainIsTheSameObject() {
        List<String> read = read(List.of("content-type", "date", "content-type"));

        assertThat(read).containsExactly("content-type", "date", "content-type");
        assertThat(read.get(2)).isSameAs(read.get(0));
    }

    @Test
    void everyTextIsTheOneThatWasWrittenWhateverCameBefore() {
        // "Aa" and "BB" have one hash, and so have all texts that are made of them.
        List<String> written = new ArrayList<>(List.of("AaAa", "BBBB", "AaBB", "BBAa", "AaAa", "", "AaA", "é", "😀"));
        IntStream.range(0, 20_000).forEach(number -> written.add("value " + number % 9_000));

        assertThat(read(written)).isEqualTo(written);
    }

    @Test
    void aLongTextIsReadAsItIs() {
        String longText = "x".repeat(65);
        List<String> read = read(List.of(longText, longText));

        assertThat(read).containsExactly(longText, longText);
        assertThat(read.get(1)).isNotSameAs(read.get(0));
    }
}
