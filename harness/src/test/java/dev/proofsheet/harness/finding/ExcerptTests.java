package dev.proofsheet.harness.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExcerptTests {
    private static final int LONGEST = 300;

    @Test
    void aShortTextIsShownWhole() {
        assertThat(Excerpt.of("A fox", LONGEST, text -> text)).isEqualTo(new Excerpt("A fox", true));
    }

    @Test
    void aLongTextIsCutAndSaysHowMuchMoreThereIs() {
        Excerpt excerpt = Excerpt.of("a".repeat(LONGEST) + "b".repeat(20_000), LONGEST, text -> text);

        assertThat(excerpt.text()).isEqualTo("a".repeat(LONGEST) + "… (20000 more characters)");
        assertThat(excerpt.whole()).isFalse();
    }

    @Test
    void noPartOfACredentialStaysWhereTheSearchForOneEnds() {
        // 8,300 characters are looked through; what is taken out of them brings their end into sight.
        List<String> credentials =
                List.of("x".repeat(3_990), "y".repeat(3_990), "w".repeat(310), "begins-and-is-cut".repeat(20));
        String text = String.join("", credentials) + "a".repeat(20_000);

        assertThat(Excerpt.of(text, LONGEST, all -> Secrets.removed(all, credentials))
                        .text())
                .doesNotContain("begins");
    }
}
