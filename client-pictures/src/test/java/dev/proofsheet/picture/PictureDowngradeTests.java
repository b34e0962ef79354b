package dev.proofsheet.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Dns;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A download that began on a secure connection stays on one. An interceptor plays the servers, which need no certificate. */
class PictureDowngradeTests {
    private static final byte[] PNG = PictureTestCase.PNG;

    @TempDir
    Path folder;

    private final List<String> asked = new ArrayList<>();

    @Test
    void aRedirectFromHttpsToHttpIsRefused() {
        assertThatThrownBy(() -> fetch("http://picture.invalid/b").save("https://picture.invalid/a"))
                .isInstanceOf(PictureException.class)
                .hasMessageContaining("from https to http");

        assertThat(asked).containsExactly("https://picture.invalid/a");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aRedirectFromHttpsToHttpsIsFollowed() {
        fetch("https://picture.invalid/b").save("https://picture.invalid/a");

        assertThat(folder.resolve("picture")).hasBinaryContent(PNG);
    }

    @Test
    void aRedirectFromHttpToHttpsIsFollowed() {
        fetch("https://picture.invalid/b").save("http://picture.invalid/a");

        assertThat(folder.resolve("picture")).hasBinaryContent(PNG);
    }

    /** Of a picture at {@code /a} that has gone to another address. */
    private PictureFetch fetch(String location) {
        OkHttpClient http = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    asked.add(chain.request().url().toString());
                    boolean isMoved = chain.request().url().encodedPath().equals("/a");
                    return new Response.Builder()
                            .request(chain.request())
                            .protocol(Protocol.HTTP_1_1)
                            .message("played")
                            .code(isMoved ? 302 : 200)
                            .header("Location", location)
                            .body(ResponseBody.create(PNG, MediaType.get("image/png")))
                            .build();
                })
                .build();
        return new PictureFetch(
                http,
                new PublicAddresses(Dns.SYSTEM, address -> true),
                new PictureFile(folder.resolve("picture"), 1 << 20),
                Duration.ofMinutes(1));
    }
}
