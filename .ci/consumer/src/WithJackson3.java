package consumer;

import dev.proofsheet.pixapi.model.GenerationRequest;
import dev.proofsheet.pixapi.model.ModelId;
import java.io.IOException;
import tools.jackson.databind.json.JsonMapper;

/** A program that writes and reads models by Jackson 3, which has other packages than the clients' Jackson 2. */
public final class WithJackson3 {
    private WithJackson3() {}

    /** Writes and reads a model, and runs the program. */
    public static void main(String[] arguments) throws IOException {
        GenerationRequest request = GenerationRequest.builder()
                .model(ModelId.GPT_IMAGE_2)
                .prompt("A fox")
                .build();
        JsonMapper mapper = JsonMapper.builder().build();
        String json = mapper.writeValueAsString(request);
        Consumer.verify(json.equals("{\"model\":\"gpt-image-2\",\"prompt\":\"A fox\"}"), "it was written as " + json);
        Consumer.verify(mapper.readValue(json, GenerationRequest.class).equals(request), "it was read as another");
        Consumer.main(arguments);
    }
}
