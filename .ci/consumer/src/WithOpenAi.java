package consumer;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.images.ImageGenerateParams;
import java.io.IOException;

/** A program with two clients, of which OpenAI's brings OkHttp 4 and Kotlin 1.8. */
public final class WithOpenAi {
    private static final String KEY = "a-key";

    private WithOpenAi() {}

    /** Runs both clients, one after the other. */
    public static void main(String[] arguments) throws IOException {
        try (Provider provider = new Provider(KEY)) {
            OpenAIClient client = OpenAIOkHttpClient.builder()
                    .baseUrl(provider.url() + "/v1")
                    .apiKey(KEY)
                    .build();
            ImageGenerateParams params =
                    ImageGenerateParams.builder().prompt("A fox reading a book").build();
            var images = client.images().generate(params).data().orElseThrow();
            Consumer.verify(
                    images.get(0).url().orElseThrow().endsWith("/picture.png"), "OpenAI's client has no picture");
            client.close();
        }
        Consumer.main(arguments);
    }
}
