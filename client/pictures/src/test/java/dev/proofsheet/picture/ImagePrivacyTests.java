package dev.proofsheet.picture;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.proofsheet.model.ImageSource;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Dns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No address of a private network is called. */
class ImagePrivacyTests extends ImageTestCase {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1",
                "2130706433",
                "0x7f.1",
                "0177.0.0.1",
                "0.0.0.0",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "localhost",
                "LOCALHOST."
            })
    void thisMachineIsNotCalledUnderAnyOfItsNames(String host) {
        answer(png(PNG));

        assertThatThrownBy(() -> ImageDownloader.builder()
                        .time(time)
                        .build()
                        .save(ImageSource.ofUrl("http://" + host + ":" + SERVER.getPort() + "/image"), target))
                .isInstanceOf(ImageException.class);

        SERVER.verify(0, anyRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"private.invalid", "mixed.invalid", "127.0.0.2"})
    void aRedirectToAPrivateAddressIsNotFollowed(String host) {
        redirect("/start", 302, "http://" + host + ":" + SERVER.getPort() + "/image");
        answer(png(PNG));

        assertThatThrownBy(() -> guarded(ImageTestCase::resolve).build().save(publicImage("/start"), target))
                .isInstanceOf(ImageException.class)
                .hasMessageContaining("which is not public");

        SERVER.verify(1, getRequestedFor(urlEqualTo("/start")));
        SERVER.verify(0, getRequestedFor(urlPathEqualTo("/image")));
    }

    @Test
    void theAddressThatWasLookedAtIsTheOneThatIsCalled() {
        answer(png(PNG));
        List<String> lookups = new ArrayList<>();
        Dns rebinding = host -> {
            lookups.add(host);
            return lookups.size() == 1 ? resolve("public.invalid") : resolve("private.invalid");
        };

        guarded(rebinding).build().save(publicImage("/image"), target);

        assertThat(lookups).containsExactly("public.invalid");
        assertThat(target).hasBinaryContent(PNG);
    }
}
