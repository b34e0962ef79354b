package dev.proofsheet.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CopiesTests {

    @Test
    void listsInListsAreCopied() {
        List<String> inner = new ArrayList<>(List.of("a"));
        List<List<String>> copy = Copies.of(List.of(inner));
        inner.add("b");

        assertThat(copy).containsExactly(List.of("a"));
        assertThatThrownBy(() -> copy.get(0).add("c")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void jsonInMapsIsCopied() {
        ObjectNode json = Json.mapper().createObjectNode();
        Map<String, ObjectNode> copy = Copies.of(Map.of("k", json));
        json.put("late", true);

        assertThat(copy.get("k")).isEmpty();
    }
}
