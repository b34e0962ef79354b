package consumer;

import com.fasterxml.jackson.databind.cfg.PackageVersion;
import dev.proofsheet.client.UnauthorizedException;
import dev.proofsheet.job.WaitOptions;
import dev.proofsheet.model.ImageFile;
import dev.proofsheet.model.JsonValue;
import dev.proofsheet.picture.DownloadOptions;
import dev.proofsheet.picture.ImageDownloader;
import dev.proofsheet.picture.SavedImage;
import dev.proofsheet.pixapi.CompletedTask;
import dev.proofsheet.pixapi.PixapiClient;
import dev.proofsheet.pixapi.model.EditRequest;
import dev.proofsheet.pixapi.model.ErrorBody;
import dev.proofsheet.pixapi.model.ModelId;
import dev.proofsheet.pixapi.model.Quality;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A program with a client: uploads an image as a job, waits for it, saves its picture, and is refused once. */
public final class Consumer {
    private static final String KEY = "a-key";
    private static final WaitOptions SOON = WaitOptions.defaults().pollInterval(Duration.ofMillis(10));

    private Consumer() {}

    /** Runs the program. */
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

    private static PixapiClient client(Provider provider, String key) {
        return PixapiClient.builder().baseUrl(provider.url()).bearerAuth(key).build();
    }

    private static void picture(PixapiClient client, Path file) {
        EditRequest request = EditRequest.builder()
                .model(ModelId.GPT_IMAGE_2)
                .prompt("A fox reading a book")
                .image(List.of(ImageFile.of(Provider.picture(), "fox.png", "image/png")))
                .quality(Quality.of("not-known-yet"))
                .build();
        CompletedTask done = client.editImageTask(request).await(SOON);
        verify(ModelId.of("not-known-yet").equals(done.response().model()), "an unknown value was lost");
        verify(
                JsonValue.of("kept").equals(done.response().additionalProperties().get("undeclared")),
                "a property was lost");
        SavedImage saved = ImageDownloader.builder()
                .options(DownloadOptions.defaults().allowPrivateAddresses())
                .build()
                .save(done.imageSources().get(0), file);
        verify(saved.mediaType().equals("image/png"), "the picture is a " + saved.mediaType());
    }

    private static void refusal(PixapiClient client) {
        try {
            client.resumeImageJob("job-1").poll();
            throw new IllegalStateException("a wrong key was accepted");
        } catch (UnauthorizedException e) {
            verify(e.errorBody(ErrorBody.class).isPresent(), "the refusal has no readable body");
            verify(!e.toString().contains("another-key"), "the key is in the exception");
        }
    }

    static void verify(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
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
