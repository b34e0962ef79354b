package dev.proofsheet.model.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.proofsheet.model.OpenValue;
import org.junit.jupiter.api.Test;

class OpenValueTests {

    @Test
    void anUnknownValueKeepsItsText() throws JsonProcessingException {
        SampleQuality value = Json.mapper().readValue("\"Ultra Ü\"", SampleQuality.class);

        assertThat(value.isKnown()).isFalse();
        assertThat(value).hasToString("Ultra Ü").isEqualTo(SampleQuality.of("Ultra Ü"));
        assertThat(Json.mapper().writeValueAsString(value)).isEqualTo("\"Ultra Ü\"");
    }

    @Test
    void aKnownValueEqualsItsConstant() {
        assertThat(SampleQuality.of("low"))
                .isEqualTo(SampleQuality.LOW)
                .hasSameHashCodeAs(SampleQuality.LOW)
                .isNotEqualTo(SampleQuality.of("LOW"));
        assertThat(SampleQuality.of("low").isKnown()).isTrue();
        assertThat(SampleQuality.of("LOW").hashCode()).isNotEqualTo(SampleQuality.LOW.hashCode());
    }

    @Test
    void valuesOfDifferentListsDiffer() {
        OpenValue other = new OpenValue("low") {
            @Override
            public boolean isKnown() {
                return true;
            }
        };

        assertThat(SampleQuality.LOW).isNotEqualTo(other);
    }
}
