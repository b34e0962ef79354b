package dev.proofsheet.model.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a response may hold: texts of any length, and of all else what can be handled in little time and memory. */
class LimitsTests {
    private static final String IMAGE = "iVBORw0K".repeat(2_500_001);

    private final ObjectReader lenient = Json.lenientReader(SampleModel.class, (model, property) -> {});

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\":\"%s\"}", "{\"other\":{\"deep\":[\"%s\"]}}", "{\"children\":[{\"id\":\"%s\"}]}"})
    void anImageInBase64IsReadWhateverItsLength(String json) throws IOException {
        String body = json.formatted(IMAGE);
        byte[] bytes = body.getBytes(StandardCharsets.US_ASCII);

        for (ObjectReader reader : List.of(lenient, Json.mapper().readerFor(SampleModel.class))) {
            SampleModel model = reader.readValue(new ByteArrayInputStream(bytes));
            assertThat(model.toJson().equals(body)).isTrue();
        }
    }

    @Test
    void aLenientReadOfAListTakesNoMoreMemoryForItsTexts() throws IOException {
        String json = "{\"children\":[{\"id\":\"%s\"}]}".formatted(IMAGE);
        ObjectReader strict = Json.mapper().readerFor(SampleModel.class);
        long before = allocated(strict, json);

        assertThat(allocated(lenient, json)).isLessThan(before + IMAGE.length() / 2);
    }

    private static long allocated(ObjectReader reader, String json) throws IOException {
        reader.readValue("{}");
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        reader.<SampleModel>readValue(json);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void deepNestingAndLongNumbersAreRefused() {
        for (String json : List.of(
                "{\"other\":" + "[".repeat(200) + "]".repeat(200) + "}",
                "{\"id\":" + "[".repeat(100_000),
                "{\"child\":".repeat(201),
                "{\"count\":" + "1".repeat(1_001) + "}")) {
            assertThatThrownBy(() -> lenient.readValue(json))
                    .satisfiesAnyOf(
                            fault -> assertThat(fault).isInstanceOf(StreamConstraintsException.class),
                            fault -> assertThat(fault).hasRootCauseInstanceOf(StreamConstraintsException.class));
        }
    }

    @Test
    void theDeepestModelTakesLittleStack() throws InterruptedException {
        String deepest =
                "{\"child\":".repeat(100) + "{\"children\":[".repeat(49) + "{}" + "]}".repeat(49) + "}".repeat(100);
        AtomicReference<Object> found = new AtomicReference<>();
        Thread small = new Thread(
                null,
                () -> {
                    SampleModel model = SampleModel.fromJson(deepest);
                    found.set(model.toBuilder().build().equals(model)
                            && model.toJson().equals(deepest));
                },
                "small stack",
                512 * 1024);
        small.setUncaughtExceptionHandler((thread, fault) -> found.set(fault));
        small.start();
        small.join();

        assertThat(found).hasValue(true);
    }
}
