package dev.proofsheet.harness.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimeOrderTests {
    private final CheckedEntries entries = new CheckedEntries();
    private final List<Integer> order = new ArrayList<>();
    private final TimeOrder times = new TimeOrder(entry -> order.add(entry.index()));

    private void add(long... times) {
        for (long time : times) {
            this.times.add(entries.at(time < 0 ? Optional.empty() : Optional.of(time)));
        }
    }

    @Test
    void entriesComeInTheOrderOfTheirTimes() {
        add(30, 10, 20);
        times.finish();
        assertThat(order).containsExactly(1, 2, 0);
    }

    @Test
    void aFileThatIsWrittenBackwardsIsTurnedAround() {
        for (int time = 1_000; time > 0; time--) {
            add(time);
        }
        times.finish();
        assertThat(order).hasSize(1_000).isSortedAccordingTo((one, other) -> Integer.compare(other, one));
    }

    @Test
    void entriesOfOneTimeKeepTheOrderOfTheFile() {
        add(10, 10, 5, 10, 5);
        times.finish();
        assertThat(order).containsExactly(2, 4, 0, 1, 3);
    }

    @Test
    void anEntryThatDoesNotSayItsTimeFollowsTheOneBeforeIt() {
        add(-1, 20, -1, 10, -1);
        times.finish();
        assertThat(order).containsExactly(0, 3, 4, 1, 2);
    }

    @Test
    void anEntryAThousandFromItsPlaceIsStillPutThere() {
        for (int number = 0; number < 1_000; number++) {
            add(100 + number);
        }
        assertThat(order).isEmpty();
        add(1);
        assertThat(order).containsExactly(1_000);
    }

    @Test
    void noMoreThanAThousandAreHeldBackSoThatOneFartherFromItsPlaceComesLate() {
        for (int number = 0; number < 1_001; number++) {
            add(100 + number);
        }
        assertThat(order).containsExactly(0);
        add(1);
        assertThat(order).containsExactly(0, 1_001);
        times.finish();
        assertThat(order).hasSize(1_002).endsWith(999, 1_000);
    }
}
