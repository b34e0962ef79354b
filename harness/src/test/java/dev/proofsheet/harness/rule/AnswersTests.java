package dev.proofsheet.harness.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswersTests {
    private static final List<Mention> SIZE =
            List.of(new Mention(Variable.REQUEST, List.of("body", "size", "width"), false));
    private static final List<Mention> HAS_SIZE = List.of(new Mention(Variable.REQUEST, List.of("body", "size"), true));

    @Test
    void knowsAnExpressionAgainByTheValuesThatItLooksAt() {
        assertThat(Answers.key(SIZE, body(Map.of("size", Map.of("width", 10L), "prompt", "a fox"))))
                .isEqualTo(Answers.key(SIZE, body(Map.of("size", Map.of("width", 10L), "prompt", "a hare"))))
                .isNotEqualTo(Answers.key(SIZE, body(Map.of("size", Map.of("width", 11L)))))
                .isNotEqualTo(Answers.key(SIZE, body(Map.of("size", Map.of("width", "10")))));
    }

    @Test
    void tellsApartWhereAValueIsMissing() {
        List<Object> noWidth = Answers.key(SIZE, body(Map.of("size", Map.of())));
        List<Object> noSize = Answers.key(SIZE, body(Map.of()));
        List<Object> sizeIsNoObject = Answers.key(SIZE, body(Map.of("size", 2L)));
        List<Object> noRequest = Answers.key(SIZE, Map.of());
        List<Object> widthOfTwo = Answers.key(SIZE, body(Map.of("size", Map.of("width", 2L))));

        assertThat(List.of(noWidth, noSize, sizeIsNoObject, noRequest, widthOfTwo))
                .doesNotHaveDuplicates();
    }

    @Test
    void aValueThatIsOnlyAskedForMayBeAnything() {
        List<Object> there = Answers.key(HAS_SIZE, body(Map.of("size", Map.of("width", 10L))));

        assertThat(there)
                .isNotNull()
                .isEqualTo(Answers.key(HAS_SIZE, body(Map.of("size", List.of(1L)))))
                .isEqualTo(Answers.key(HAS_SIZE, body(Map.of("size", "x".repeat(65)))));
        assertThat(Answers.key(HAS_SIZE, body(Map.of())))
                .isNotEqualTo(there)
                .isNotEqualTo(Answers.key(HAS_SIZE, Map.of()));
        assertThat(Answers.key(HAS_SIZE, Map.of(Variable.REQUEST, Map.of("body", "text"))))
                .isNotEqualTo(there);
    }

    @Test
    void doesNotRememberWhatIsLong() {
        assertThat(Answers.key(SIZE, body(Map.of("size", Map.of("width", "x".repeat(64))))))
                .isNotNull();
        assertThat(Answers.key(SIZE, body(Map.of("size", Map.of("width", "x".repeat(65))))))
                .isNull();
        assertThat(Answers.key(SIZE, body(Map.of("size", Map.of("width", List.of(1L))))))
                .isNull();
    }

    @Test
    void remembersNoMoreThanAThousand() {
        Answers answers = new Answers();
        for (long value = 0; value < 2_000; value++) {
            answers.put(List.of(value), true);
        }

        assertThat(answers.get(List.of(999L))).isEqualTo(true);
        assertThat(answers.get(List.of(1_000L))).isNull();
    }

    private static Map<String, Object> body(Map<String, Object> body) {
        return Map.of(Variable.REQUEST, Map.of("body", body));
    }
}
