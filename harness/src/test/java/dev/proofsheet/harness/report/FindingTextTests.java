package dev.proofsheet.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.proofsheet.harness.report.explain.FindingExplainer;
import dev.proofsheet.harness.run.RunEvent;
import dev.proofsheet.harness.run.ScenarioResult;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class FindingTextTests {
    @Test
    void theWrongValueIsMarkedAmongItsNeighbours() {
        assertThat(texts("response.body.schema"))
                .anySatisfy(text -> assertThat(text).containsPattern("(?m)^ +> +\"[a-z]+\": "));
    }

    @Test
    void whatIsMissingIsNamedWhereItBelongs() {
        assertThat(texts("lifecycle.job.missing"))
                .anySatisfy(text -> assertThat(text).contains("> (id is not there)\n              }"));
    }

    @Test
    void aFindingAboutARequestEndsInACommandWithoutTheSecret() {
        assertThat(texts("request.header.missing"))
                .singleElement()
                .asString()
                .contains("curl:     curl -X POST https://sample.invalid/v1/jobs -H \"X-Sample-Key: $KEY\"");
    }

    @Test
    void aFindingAboutAReplyHasNoCommand() {
        assertThat(texts("response.status.undeclared"))
                .singleElement()
                .asString()
                .doesNotContain("curl");
    }

    @Test
    void nothingOfAScenarioWithACredentialIsShown() {
        assertThat(texts("fixture.secret-in-a-property"))
                .singleElement()
                .asString()
                .doesNotContain("payload:")
                .doesNotContain("curl:");
    }

    private static List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        AtomicReference<FindingExplainer> explainer = new AtomicReference<>();
        new SampleRun().with(name).tell(event -> {
            if (event instanceof RunEvent.ProviderRead read) {
                explainer.set(new FindingExplainer(read.evidence()));
            } else if (event instanceof RunEvent.ScenarioChecked checked) {
                ScenarioResult result = checked.result();
                for (int index = 0; index < result.findings().size(); index++) {
                    texts.add(String.join(
                            "\n",
                            FindingText.lines(
                                    result.findings().get(index),
                                    explainer
                                            .get()
                                            .explain(result, result.findings())
                                            .get(index))));
                }
            }
        });
        return texts;
    }
}
