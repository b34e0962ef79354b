package dev.proofsheet.harness.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LongTextsTests {
    private static JsonNode read(String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return JsonMapper.shared().readTree(new LongTexts(new ByteArrayInputStream(bytes)).readAllBytes());
    }

    @Test
    void whatIsShortStaysAsItIs() throws IOException {
        String json = "{\"a\":\"x\\\"y\\\\\",\"b\":[1,\"\\u00e9é😀\"]}";
        assertThat(read(json)).isEqualTo(JsonMapper.shared().readTree(json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "é", "😀", "\\\\", "\\\"", "\\u00e9"})
    void aLongTextIsCutAtAWholeCharacterAndWhatFollowsIsRead(String unit) throws IOException {
        String text = "y" + unit.repeat(LongTexts.LONGEST / unit.getBytes(StandardCharsets.UTF_8).length + 5);
        JsonNode value = read("[\"" + text + "\",\"after\",\"" + text + "\"]");
        assertThat(value.get(0).stringValue()).endsWith(LongTexts.MARK).hasSizeLessThan(LongTexts.LONGEST + 10);
        assertThat(value.get(1).stringValue()).isEqualTo("after");
        assertThat(value.get(2)).isEqualTo(value.get(0));
    }
}
