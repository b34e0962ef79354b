package dev.proofsheet.model.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CopiesTests {

    @Test
    void mapsInMapsAreCopied() {
        Map<String, String> inner = new HashMap<>(Map.of("a", "b"));
        Map<String, Map<String, String>> copy = Copies.of(Map.of("k", inner));
        inner.clear();

        assertThat(copy).isEqualTo(Map.of("k", Map.of("a", "b")));
        assertThatThrownBy(() -> copy.get("k").clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void listsInListsAreCopied() {
        List<String> inner = new ArrayList<>(List.of("a"));
        List<List<String>> copy = Copies.of(List.of(inner));
        inner.add("b");

        assertThat(copy).containsExactly(List.of("a"));
        assertThatThrownBy(() -> copy.get(0).add("c")).isInstanceOf(UnsupportedOperationException.class);
    }
}
