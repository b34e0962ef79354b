package dev.proofsheet.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * Turns replies into jobs that can be waited for. Safe for use by several threads.
 *
 * @param <T> what a poll gives
 */
public final class Jobs<T> {
    private final Sender sender;
    private final JobLifecycle lifecycle;
    private final Function<String, Call<T>> poll;

    /**
     * Makes one for the jobs of a provider.
     *
     * @param sender sends the polls
     * @param lifecycle the life of a job
     * @param poll the call that asks for the job of a name
     */
    public Jobs(Sender sender, JobLifecycle lifecycle, Function<String, Call<T>> poll) {
        this.sender = sender;
        this.lifecycle = lifecycle;
        this.poll = poll;
    }

    /**
     * The job that a reply started.
     *
     * @throws IllegalStateException if the reply does not name its job
     */
    public JobHandle<T> started(@Nullable Object reply) {
        JsonNode json = Jackson.MAPPER.valueToTree(reply);
        String name = lifecycle
                .job(json)
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

    Call<T> poll(String name) {
        return poll.apply(name);
    }

    /** Tells of a state that the spec does not know. It is no end: the job is polled on. */
    void reportIfUnknown(String job, String status) {
        if (!lifecycle.states().containsKey(status)) {
            sender.notices().unknownStatus(new ClientListener.UnknownStatus(job, status));
        }
    }
}
