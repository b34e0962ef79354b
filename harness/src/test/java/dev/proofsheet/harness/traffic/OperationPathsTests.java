package dev.proofsheet.harness.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.proofsheet.harness.spec.Content;
import dev.proofsheet.harness.spec.Operation;
import dev.proofsheet.harness.spec.Spec;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationPathsTests {
    private static final Spec SAMPLE = Spec.read(Path.of("src/test/resources/sample/specs/sample"));

    private final OperationPaths paths = new OperationPaths(Stream.of(
                    "GET /jobs",
                    "GET /jobs/{id}",
                    "GET /jobs/latest",
                    "GET /jobs/{id}/pictures/{number}.png",
                    "POST /jobs/{id}/cancel",
                    "GET /{any}/{thing}")
            .map(OperationPathsTests::operation)
            .toList());

    private static Operation operation(String methodAndPath) {
        int blank = methodAndPath.indexOf(' ');
        return new Operation(
                methodAndPath,
                methodAndPath.substring(0, blank),
                methodAndPath.substring(blank + 1),
                false,
                List.of(),
                false,
                Content.NONE,
                Map.of(),
                List.of(),
                Map.of(),
                SAMPLE.operations().values().iterator().next().node());
    }

    private Optional<String> find(String method, String path) {
        return paths.find(method, path).map(found -> found.operation().path() + " " + found.parameters());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET  | /jobs                  | /jobs {}",
                "GET  | /jobs/latest           | /jobs/latest {}",
                "GET  | /jobs/17               | /jobs/{id} {id=17}",
                "GET  | /jobs/a%20b+c          | /jobs/{id} {id=a b+c}",
                "GET  | /jobs/17/pictures/2.png | /jobs/{id}/pictures/{number}.png {id=17, number=2}",
                "POST | /jobs/17/cancel        | /jobs/{id}/cancel {id=17}",
                "GET  | /tasks/17              | /{any}/{thing} {any=tasks, thing=17}",
            })
    void aPathLeadsToItsOperationWithTheValuesInIt(String method, String path, String expected) {
        assertThat(find(method, path)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/jobs/",
                "/jobs//cancel",
                "/jobs/1/2",
                "/jobs/1/pictures/.png",
                "/jobs/1/pictures/2.jpg",
                "/jobs/1/pictures/2/3.png",
                "/jobs/1/pictures/2.png/",
                "/a/b/c"
            })
    void anotherPathLeadsNowhere(String path) {
        assertThat(find("GET", path)).isEmpty();
    }

    @Test
    void anotherMethodLeadsNowhere() {
        assertThat(find("DELETE", "/jobs/17")).isEmpty();
        assertThat(find("POST", "/jobs")).isEmpty();
        assertThat(find("POST", "/jobs/cancel")).isEmpty();
    }
}
