package dev.proofsheet.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.proofsheet.model.Json;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.ResponseBody;
import okio.Timeout;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/** Polls that are answered by a script, at once and on the caller's thread. The last answer is given for ever. */
final class ScriptedCalls implements Function<String, Call<JsonNode>> {
    private static final ObjectMapper MAPPER = Json.mapper();

    private interface Answer {
        Response<JsonNode> give() throws IOException;
    }

    private final Deque<Answer> script = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private boolean silent;

    ScriptedCalls reply(String json, String... headers) {
        script.add(() -> Response.success(MAPPER.readTree(json), Headers.of(headers)));
        return this;
    }

    ScriptedCalls status(int status, String... headers) {
        okhttp3.Response raw = new okhttp3.Response.Builder()
                .code(status)
                .message("no")
                .protocol(okhttp3.Protocol.HTTP_1_1)
                .request(request())
                .headers(Headers.of(headers))
                .build();
        script.add(() -> Response.error(ResponseBody.create("{}", MediaType.get("application/json")), raw));
        return this;
    }

    ScriptedCalls broken() {
        script.add(() -> {
            throw new IOException("connection reset");
        });
        return this;
    }

    /** From now on no answer comes. */
    ScriptedCalls silent() {
        silent = true;
        return this;
    }

    List<String> asked() {
        return asked;
    }

    @Override
    public Call<JsonNode> apply(String name) {
        asked.add(name);
        return new ScriptedCall();
    }

    private Response<JsonNode> next() throws IOException {
        Answer answer = script.size() > 1 ? script.remove() : script.getFirst();
        return answer.give();
    }

    private static Request request() {
        return new Request.Builder().url("https://sample.invalid/jobs/1").build();
    }

    private final class ScriptedCall implements Call<JsonNode> {
        private boolean canceled;

        @Override
        public Response<JsonNode> execute() throws IOException {
            return next();
        }

        @Override
        public void enqueue(Callback<JsonNode> callback) {
            if (silent) {
                return;
            }
            Response<JsonNode> response;
            try {
                response = next();
            } catch (IOException e) {
                callback.onFailure(this, e);
                return;
            }
            callback.onResponse(this, response);
        }

        @Override
        public boolean isExecuted() {
            return false;
        }

        @Override
        public void cancel() {
            canceled = true;
        }

        @Override
        public boolean isCanceled() {
            return canceled;
        }

        @Override
        public Call<JsonNode> clone() {
            return new ScriptedCall();
        }

        @Override
        public Request request() {
            return ScriptedCalls.request();
        }

        @Override
        public Timeout timeout() {
            return Timeout.NONE;
        }
    }
}
