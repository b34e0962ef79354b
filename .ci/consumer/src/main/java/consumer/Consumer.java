package consumer;

import com.fasterxml.jackson.databind.cfg.PackageVersion;
import dev.proofsheet.client.UnauthorizedException;
import dev.proofsheet.job.JobTiming;
import dev.proofsheet.picture.PictureDownload;
import dev.proofsheet.picture.SavedPicture;
import dev.proofsheet.pixazo.PixazoClient;
import dev.proofsheet.pixazo.model.ErrorBody;
import dev.proofsheet.pixazo.model.GenerationRequest;
import dev.proofsheet.pixazo.model.GenerationResult;
import dev.proofsheet.pixazo.model.Quality;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/** A program with a client: makes a job, waits for it, saves its picture, and is refused once. */
public final class Consumer {
    private static final String KEY = "a-key";

    private Consumer() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("consumer");
        Path file = folder.resolve("picture.png");
        try (Provider provider = new Provider(KEY)) {
            picture(client(provider, KEY), file);
            verify(Files.mismatch(file, provider.pictureIn(folder)) == -1, "the file is not the picture");
            verify(provider.submits() == 1, "the job was submitted " + provider.submits() + " times");
            refusal(client(provider, "another-key"));
        } finally {
            delete(folder);
        }
        System.out.println("A picture was saved with Jackson " + PackageVersion.VERSION + " on Java "
                + Runtime.version().feature() + ".");
    }

    private static PixazoClient client(Provider provider, String key) {
        return PixazoClient.builder()
                .baseUrl(provider.url() + "/v1")
                .subscriptionKey(key)
                .build()
                .with(new JobTiming(InstantSource.system(), Consumer::soon, () -> 0));
    }

    private static void picture(PixazoClient client, Path file) {
        GenerationRequest request = GenerationRequest.builder()
                .prompt("A fox reading a book")
                .quality(Quality.of("not-known-yet"))
                .numImages(1)
                .build();
        GenerationResult result = client.jobs().submitGeneration(request).await();
        verify(result.metadata().quality().equals(Quality.of("not-known-yet")), "an unknown value was lost");
        verify(result.additionalProperties().get("undeclared").asText().equals("kept"), "a property was lost");
        SavedPicture saved = PictureDownload.builder()
                .allowPrivateAddresses()
                .build()
                .save(result.images().get(0).url(), file);
        verify(saved.mediaType().equals("image/png"), "the picture is a " + saved.mediaType());
    }

    private static void refusal(PixazoClient client) {
        try {
            client.jobs().named("job-1").poll();
            throw new IllegalStateException("a wrong key was taken");
        } catch (UnauthorizedException e) {
            verify(e.errorBody(ErrorBody.class).isPresent(), "the refusal has no body that can be read");
            verify(!e.toString().contains("another-key"), "the key stands in the exception");
        }
    }

    private static void verify(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    /** Pauses are over at once, and no wait is given up. */
    private static Runnable soon(java.time.Duration delay, Runnable task) {
        if (delay.toMinutes() < 1) {
            task.run();
        }
        return () -> {};
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
