package dev.proofsheet.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.proofsheet.model.JsonModel;
import dev.proofsheet.model.JsonValue;
import dev.proofsheet.model.OpenValue;
import dev.proofsheet.model.internal.Json;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The models of a generated client: what they keep of JSON, what their builders refuse, and when they are equal. */
class GeneratedModelTests {
    @TempDir
    static Path folder;

    private static GeneratedClient client;

    private final ObjectMapper mapper = Json.mapper();

    @BeforeAll
    static void generateAndCompile() throws IOException {
        client = GeneratedClient.of("acme", TestSpecs.acme(), folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"id\":\"1\",\"state\":\"unheard-of\"}",
                "{\"id\":null,\"state\":null,\"error\":null,\"images\":null,\"code\":null}",
                "{\"cost\":0.10,\"code\":402}",
                "{\"cost\":123456789012345678901234567890.10,\"code\":\"payment\"}",
                "{\"code\":{\"deep\":[1.50,null]}}",
                "{\"created_at\":\"2026-01-02T03:04:05+05:30\",\"due\":\"2026-01-02\"}",
                "{\"parent\":{\"parent\":{\"new\":1},\"error\":null}}",
                "{\"images\":[{\"url\":\"u\",\"new\":null}],\"sizes\":{\"a\":[9007199254740993]}}"
            })
    void aReplyIsWrittenAsItWasRead(String json) throws IOException, ClassNotFoundException {
        assertThat(client.roundTrip("Job", json)).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"n\":2,\"quality\":\"4-3\",\"strength\":1.0,\"seed\":9007199254740991}",
                "{\"tags\":[\"a\",\"z\"],\"negative_prompt\":null,\"style\":null}",
                "{\"metadata\":{\"k\":\"v\"},\"options\":{\"any\":[1]},\"open_options\":{\"any\":null}}",
                "{\"class\":\"c\",\"default\":false,\"additionalProperties\":\"x\",\"$weird \\\"name\\\"\\\\\":\"y\"}"
            })
    void aRequestIsWrittenAsItWasRead(String json) throws IOException, ClassNotFoundException {
        assertThat(client.roundTrip("JobRequest", json)).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"negative_prompt", "style"})
    void aNullablePropertyCanBeSetToNull(String property) throws ReflectiveOperationException, IOException {
        Object request = client.model("JobRequest").getMethod("builder").invoke(null);

        setNull(request, ProviderNames.member(property));
        request.getClass().getMethod("prompt", String.class).invoke(request, "A fox");

        assertThat(mapper.readTree(mapper.writeValueAsString(invoke(request, "build"))))
                .isEqualTo(mapper.readTree("{\"prompt\":\"A fox\",\"" + property + "\":null}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"prompt", "quality", "tags"})
    void anyOtherPropertyCannotBeSetToNull(String property) throws ReflectiveOperationException {
        Object request = client.model("JobRequest").getMethod("builder").invoke(null);

        assertThatThrownBy(() -> setNull(request, property))
                .hasRootCauseInstanceOf(NullPointerException.class)
                .hasRootCauseMessage(property);
    }

    @Test
    void aBuilderRefusesWhatTheSpecForbidsAndNamesAllOfIt() throws ReflectiveOperationException {
        Object request = client.model("JobRequest").getMethod("builder").invoke(null);
        request.getClass().getMethod("n", Integer.class).invoke(request, 5);

        assertThatThrownBy(() -> invoke(request, "build"))
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .hasRootCauseMessage("JobRequest cannot be built: \"prompt\" is required, and not set;"
                        + " \"n\" is 5, and may be at most 4");
    }

    @Test
    void aBuilderTakesWhatTheSpecAllows() throws ReflectiveOperationException {
        Object request = client.model("JobRequest").getMethod("builder").invoke(null);
        request.getClass().getMethod("n", Integer.class).invoke(request, 4);
        request.getClass().getMethod("prompt", String.class).invoke(request, "A");

        assertThat(invoke(invoke(request, "build"), "n")).isEqualTo(4);
    }

    @Test
    void aSecretIsSentAndNeverPrinted() throws IOException, ClassNotFoundException {
        String json = "{\"webhook_secret\":\"hush\"}";

        assertThat(client.read("JobRequest", json).toString())
                .contains("webhookSecret=(hidden)")
                .doesNotContain("hush");
        assertThat(client.roundTrip("JobRequest", json)).isEqualTo(json);
    }

    @Test
    void knownValuesAreConstants() throws ReflectiveOperationException {
        Class<?> quality = client.model("JobRequestQuality");

        assertThat(Arrays.stream(quality.getFields())
                        .filter(field -> Modifier.isStatic(field.getModifiers()))
                        .map(Field::getName))
                .containsExactly("LOW", "HIGH", "_4_3", "_4_3_2", "_1024X1024", "EMPTY");
        assertThat((List<?>) quality.getMethod("known").invoke(null)).hasSize(6);
        assertThat(((OpenValue) client.value("JobRequestQuality", "high")).isKnown())
                .isTrue();
        assertThat(((OpenValue) client.value("JobRequestQuality", "higher")).isKnown())
                .isFalse();
        assertThat(quality.getField("HIGH").get(null)).isEqualTo(client.value("JobRequestQuality", "high"));
    }

    @Test
    void modelsAreValues() throws IOException, ReflectiveOperationException {
        String json = "{\"id\":\"1\",\"state\":\"done\",\"new\":1}";
        Object job = client.read("Job", json);
        Object rebuilt = invoke(invoke(job, "toBuilder"), "build");

        assertThat(job)
                .isEqualTo(client.read("Job", json))
                .hasSameHashCodeAs(client.read("Job", json))
                .isEqualTo(rebuilt)
                .isNotEqualTo(client.read("Job", "{\"id\":\"1\",\"state\":\"done\"}"))
                .isNotEqualTo(client.read("Job", "{\"id\":\"1\",\"state\":\"done\",\"new\":1,\"error\":null}"));
        for (String awkward : List.of(
                "other",
                "that",
                "model",
                "builder",
                "last",
                "optional",
                "promised",
                "present",
                "nullable",
                "requirements",
                "decoded",
                "json",
                "fromJson",
                "toJson",
                "unexpectedProperties",
                "textOfRest",
                "rest",
                "tree")) {
            String text = "{\"" + awkward + "\":\"x\"}";
            assertThat(client.read("Job", text))
                    .isEqualTo(client.read("Job", text))
                    .isNotEqualTo(client.read("Job", "{}"));
        }
        assertThat(job.toString()).startsWith("Job[id=1, state=done, ").endsWith("additionalProperties={new=1}]");
        assertThat(invoke(job, "state")).isEqualTo(client.value("job_state", "done"));
    }

    @Test
    void aModelIsReadFromItsOwnJson() throws IOException, ReflectiveOperationException {
        String json = "{\"id\":\"1\",\"images\":[{\"url\":\"u\"}],\"error\":null,\"new\":1.50}";
        Method fromJson = client.model("Job").getMethod("fromJson", String.class);

        JsonModel job = (JsonModel) fromJson.invoke(null, json);

        assertThat(job).isEqualTo(client.read("Job", json));
        assertThat(JsonValue.parse(job.toJson())).isEqualTo(JsonValue.parse(json));
        assertThatThrownBy(() -> fromJson.invoke(null, "[]"))
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .hasRootCauseMessage("the JSON of a Job must be an object, not an array");
    }

    @Test
    void aValueOfAnotherTypeIsMissedByItsAccessorAlone() throws ReflectiveOperationException {
        String json =
                "{\"id\":42,\"images\":[{\"url\":7,\"new\":1},{\"url\":\"u\"}],\"state\":\"done\",\"due\":\"soon\"}";

        JsonModel job = (JsonModel)
                client.model("Job").getMethod("fromJson", String.class).invoke(null, json);

        assertThat(job.unexpectedProperties())
                .containsExactly(Map.entry("id", JsonValue.of(42)), Map.entry("due", JsonValue.of("soon")));
        assertThat(invoke(job, "state")).isEqualTo(client.value("job_state", "done"));
        assertThat((List<?>) invoke(job, "images")).hasSize(2);
        for (String property : List.of("id", "due")) {
            assertThatThrownBy(() -> invoke(job, property))
                    .hasRootCauseInstanceOf(IllegalStateException.class)
                    .rootCause()
                    .hasMessageStartingWith("\"" + property + "\" of Job cannot be read as ");
        }
        assertThat(invoke(invoke(job, "toBuilder"), "build")).isEqualTo(job).hasSameHashCodeAs(job);
        assertThat(job.toString()).endsWith("unexpectedProperties=[id, due]]").doesNotContain("42", "soon");
        assertThat(JsonValue.parse(job.toJson())).isEqualTo(JsonValue.parse(json));
    }

    private static void setNull(Object builder, String property) throws ReflectiveOperationException {
        Method setter = Arrays.stream(builder.getClass().getMethods())
                .filter(method -> method.getName().equals(property))
                .findFirst()
                .orElseThrow();
        setter.invoke(builder, new Object[] {null});
    }

    private static Object invoke(Object target, String method) throws ReflectiveOperationException {
        return target.getClass().getMethod(method).invoke(target);
    }
}
