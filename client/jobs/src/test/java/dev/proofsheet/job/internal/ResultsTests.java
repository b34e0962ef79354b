package dev.proofsheet.job.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultsTests {
    @Test
    void aRequiredValueIsReturned() {
        assertThat(Results.required("/images", "a")).isEqualTo("a");
    }

    @Test
    void aRequiredValueThatIsMissingIsNamedByItsPlace() {
        assertThatThrownBy(() -> Results.required("/images", null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the response has no value at /images");
    }

    @Test
    void anElementBehindTheEndOfAListIsMissing() {
        assertThat(Results.element(List.of("a", "b"), 1)).isEqualTo("b");
        assertThat(Results.element(List.of("a", "b"), 2)).isNull();
    }

    @Test
    void aValueThatHoldsWhatIsRequiredIsReturned() {
        Map<String, String> value = Map.of("url", "https://host/a.png");

        assertThat(Results.holding("/image/url", value, "/url")).isSameAs(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/url", "/other"})
    void aValueWithoutWhatIsRequiredIsNamedByThePlaceOfTheWhole(String rest) {
        Map<String, @Nullable String> value = new HashMap<>();
        value.put("url", null);

        assertThatThrownBy(() -> Results.holding("/image" + rest, value, rest))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the response has no value at /image" + rest);
    }
}
