package dev.proofsheet.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.proofsheet.client.ClientListener.UnknownStatus;
import dev.proofsheet.client.Sender;
import dev.proofsheet.model.Json;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * Turns replies into jobs that can be waited for. Safe for use by several threads.
 *
 * @param <T> what a poll gives
 */
public final class Jobs<T> {
    private static final ObjectMapper MAPPER = Json.mapper();

    private final Sender sender;
    private final JobLifecycle lifecycle;
    private final JobTiming timing;
    private final Function<String, Call<T>> poll;

    /**
     * Makes one for the jobs of a provider.
     *
     * @param sender sends the polls
     * @param lifecycle the life of a job
     * @param timing how waiting passes the time
     * @param poll the call that asks for the job of a name
     */
    public Jobs(Sender sender, JobLifecycle lifecycle, JobTiming timing, Function<String, Call<T>> poll) {
        this.sender = sender;
        this.lifecycle = lifecycle;
        this.timing = timing;
        this.poll = poll;
    }

    /**
     * The job that a reply started.
     *
     * @throws IllegalStateException if the reply does not name its job
     */
    public JobHandle<T> started(@Nullable Object reply) {
        String name = lifecycle
                .job(tree(reply))
                .orElseThrow(() -> new IllegalStateException(
                        "the reply names no job at " + lifecycle.job() + "; it may have been started all the same"));
        return new JobHandle<>(this, name);
    }

    /** The job of this name, which was started before, by this program or another. */
    public JobHandle<T> named(String name) {
        return new JobHandle<>(this, name);
    }

    Sender sender() {
        return sender;
    }

    JobLifecycle lifecycle() {
        return lifecycle;
    }

    JobTiming timing() {
        return timing;
    }

    Call<T> poll(String name) {
        return poll.apply(name);
    }

    /** A reply as JSON. */
    static JsonNode tree(@Nullable Object reply) {
        return MAPPER.valueToTree(reply);
    }

    /** Tells of a state that the spec does not know. It is no end: the job is polled on. */
    void reportIfUnknown(String job, String status) {
        if (!lifecycle.states().containsKey(status)) {
            sender.tell(new UnknownStatus(job, status));
        }
    }
}
