package consumer;

import dev.proofsheet.pixapi.model.GenerationRequest;
import dev.proofsheet.pixapi.model.ModelId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A web application that has a client, and sends and receives its models by Spring's own Jackson. */
@SpringBootConfiguration
@EnableAutoConfiguration
@RestController
public class WithSpring {
    private static final String JSON = "{\"model\":\"gpt-image-2\",\"prompt\":\"A fox\",\"n\":2}";

    /** Sends a model. */
    @GetMapping("/request")
    public GenerationRequest request() {
        return GenerationRequest.builder()
                .model(ModelId.GPT_IMAGE_2)
                .prompt("A fox")
                .n(2)
                .build();
    }

    /** Receives a model. */
    @PostMapping("/request")
    public boolean same(@RequestBody GenerationRequest request) {
        return request.equals(request());
    }

    /** Starts the application, asks it for both, and runs the program. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (ConfigurableApplicationContext context = SpringApplication.run(
                WithSpring.class, "--server.port=0", "--spring.main.banner-mode=off", "--logging.level.root=warn")) {
            String port = context.getEnvironment().getProperty("local.server.port");
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/request"))
                    .header("Content-Type", "application/json");
            Consumer.verify(JSON.equals(send(request.GET())), "the model was not sent as it is");
            Consumer.verify(
                    "true".equals(send(request.POST(HttpRequest.BodyPublishers.ofString(JSON)))),
                    "the model was not received as it is");
        }
        Consumer.main(arguments);
    }

    private static String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
