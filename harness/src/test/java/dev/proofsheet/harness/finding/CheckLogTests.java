package dev.proofsheet.harness.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.proofsheet.harness.spec.Spec;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonPointer;

class CheckLogTests {
    private static final Spec SAMPLE = Spec.read(Path.of("src/test/resources/sample/specs/sample"));

    private final CheckLog log = new CheckLog();
    private final Finding finding = Subject.of("sample", SAMPLE.file().document(), JsonPointer.empty())
            .finding("request.body.missing")
            .expected("a body")
            .actual("none")
            .hint("Add it.")
            .message("there is no body");

    @Test
    void aCheckCountsOnceWhetherItHoldsOrFails() {
        assertThat(log.fails(true)).isFalse();
        assertThat(log.fails(false)).isTrue();
        log.add(finding);

        assertThat(log.checks()).isEqualTo(2);
        assertThat(log.findings()).containsExactly(finding);
    }

    @Test
    void aCheckThatCannotHoldCountsWithItsFinding() {
        log.found(finding);

        assertThat(log.checks()).isEqualTo(1);
        assertThat(log.findings()).containsExactly(finding);
    }

    @Test
    void aCheckThatFindsManyThingsIsOneCheck() {
        log.checked(List.of(finding, finding));
        log.checked(List.of());

        assertThat(log.checks()).isEqualTo(2);
        assertThat(log.findings()).containsExactly(finding, finding);
    }
}
