package dev.proofsheet.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaNamesTests {

    @ParameterizedTest
    @CsvSource({
        "Job, Job",
        "job_output, JobOutput",
        "job-output.v2, JobOutputV2",
        "HTTPError, HTTPError",
        "GPT, Gpt",
        "3dModel, _3dModel",
        "List, ListModel",
        "string, StringModel"
    })
    void classes(String name, String expected) {
        assertThat(JavaNames.type(name)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "id, id",
        "job_id, jobId",
        "jobId, jobId",
        "image[], image",
        "X-Request-ID, xRequestId",
        "URL, url",
        "b64_json, b64Json",
        "2x, _2x",
        "class, classValue",
        "default, defaultValue",
        "hashCode, hashCodeValue",
        "additional_properties, additionalPropertiesValue"
    })
    void members(String name, String expected) {
        assertThat(JavaNames.member(name)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "low, LOW",
        "in_progress, IN_PROGRESS",
        "inProgress, IN_PROGRESS",
        "gpt-image-1.5, GPT_IMAGE_1_5",
        "1024x1024, _1024X1024",
        "16:9, _16_9",
        "'', EMPTY",
        "*, VALUE",
        "known, KNOWN_VALUE",
        "größe, GRÖSSE"
    })
    void constants(String value, String expected) {
        assertThat(JavaNames.constant(value)).isEqualTo(expected);
    }
}
