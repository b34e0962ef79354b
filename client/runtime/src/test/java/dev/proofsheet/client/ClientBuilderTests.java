package dev.proofsheet.client;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.proofsheet.client.internal.SampleClient;
import java.io.IOException;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientBuilderTests {
    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    @ParameterizedTest
    @ValueSource(strings = {"/gateway/v1", "/gateway/v1/"})
    void thePathOfTheBaseUrlIsKeptWithAndWithoutASlash(String path) throws IOException {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson("{}")));

        SampleClient.builder()
                .baseUrl(SERVER.baseUrl() + path)
                .build()
                .api()
                .listModels()
                .execute();

        SERVER.verify(getRequestedFor(urlEqualTo("/gateway/v1/models")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/v1", "ftp://host/", "http:///v1", "https://host/a b", "https://host\\\\v1"})
    void anInvalidBaseUrlIsRefused(String url) {
        assertThatThrownBy(() -> SampleClient.builder().baseUrl(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("invalid base URL '" + url + "'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://host/?key=s3cret",
                "https://host/#s3cret",
                "https://user:s3cret@host/",
                "https://s3cret@host/",
                "https://:s3cret@host/"
            })
    void aBaseUrlWithASecretIsRefusedWithoutBeingShown(String url) {
        assertThatThrownBy(() -> SampleClient.builder().baseUrl(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("without user information, query or fragment")
                .hasMessageNotContaining("s3cret");
    }
}
