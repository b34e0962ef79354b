import dev.proofsheet.acme.AcmeImageJob;
import dev.proofsheet.acme.CompletedJob;
import dev.proofsheet.acme.model.Image;
import dev.proofsheet.acme.model.Job;
import java.util.List;
import java.util.stream.Collectors;

/** Programs of users. */
public class ResultPrograms {
    public static String all(Job job) {
        CompletedJob done = CompletedJob.of(job);
        List<Image> images = done.images();
        List<Image> previews = done.previewsImages();
        String self = done.self();
        String second = done._1();
        return images.size() + " " + previews.size() + " " + self + " " + second + " " + done.free();
    }

    public static String sources(Job job) {
        return CompletedJob.of(job).imageSources().stream()
                .map(source -> source.url() + "|" + source.base64())
                .collect(Collectors.joining(" "));
    }

    public static Object accepted(AcmeImageJob job) {
        return job.accepted().map(model -> model.additionalProperties()).orElseThrow();
    }
}
