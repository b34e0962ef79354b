package dev.proofsheet.model.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RequirementsTests {

    static Stream<UnaryOperator<Requirements>> held() {
        return Stream.of(
                it -> it.required("a", "x"),
                it -> it.atLeast("a", 1, "1"),
                it -> it.atMost("a", 10L, "10"),
                it -> it.moreThan("a", new BigDecimal("0.01"), "0"),
                it -> it.lessThan("a", 9, "10"),
                it -> it.length("a", "x", 1, 1),
                it -> it.length("a", "\uD83E\uDD8A", 1, 1),
                it -> it.items("a", List.of(1, 2), 1, 2),
                it -> it.atLeast("a", null, "1"),
                it -> it.atMost("a", null, "1"),
                it -> it.moreThan("a", null, "1"),
                it -> it.lessThan("a", null, "1"),
                it -> it.length("a", null, 1, 2),
                it -> it.items("a", null, 1, 2));
    }

    @ParameterizedTest
    @MethodSource("held")
    void whatIsWithinItsLimitsOrNotSetIsTaken(UnaryOperator<Requirements> requirement) {
        assertThatNoException()
                .isThrownBy(() ->
                        requirement.apply(new Requirements("Thing", Set.of())).check());
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                broken("\"a\" is required, and not set", it -> it.required("a", null)),
                broken("\"a\" is 0, and must be at least 1", it -> it.atLeast("a", 0, "1")),
                broken("\"a\" is 11, and may be at most 10", it -> it.atMost("a", 11L, "10")),
                broken("\"a\" is 0.0, and must be more than 0", it -> it.moreThan("a", new BigDecimal("0.0"), "0")),
                broken("\"a\" is 10, and must be less than 10", it -> it.lessThan("a", 10, "10")),
                broken("\"a\" has 0 characters, and needs at least 1", it -> it.length("a", "", 1, 9)),
                broken("\"a\" has 3 characters, and may have at most 2", it -> it.length("a", "xyz", 0, 2)),
                broken("\"a\" has 0 items, and needs at least 1", it -> it.items("a", List.of(), 1, 9)),
                broken("\"a\" has 2 items, and may have at most 1", it -> it.items("a", List.of(1, 2), 0, 1)));
    }

    private static Arguments broken(String message, UnaryOperator<Requirements> requirement) {
        return Arguments.of(message, requirement);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void whatIsOutOfItsLimitsIsRefused(String message, UnaryOperator<Requirements> requirement) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() ->
                        requirement.apply(new Requirements("Thing", Set.of())).check())
                .withMessage("Thing cannot be built: " + message);
    }

    @Test
    void aNullThatMayBeNullIsSet() {
        assertThatNoException()
                .isThrownBy(() -> new Requirements("Thing", Set.of("a"))
                        .required("a", null)
                        .check());
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Requirements("Thing", Set.of())
                        .required("a", null)
                        .atMost("b", 5, "4")
                        .check())
                .satisfies(e ->
                        assertThat(e.getMessage()).contains("\"a\" is required").contains("\"b\" is 5"));
    }
}
