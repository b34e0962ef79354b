package dev.proofsheet.harness.check;

import dev.proofsheet.document.InputException;
import dev.proofsheet.harness.finding.CheckLog;
import dev.proofsheet.harness.finding.Subject;
import dev.proofsheet.harness.fixture.Body;
import dev.proofsheet.harness.spec.Content;
import dev.proofsheet.harness.spec.FormSchema;
import dev.proofsheet.harness.spec.MediaTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds the files of a form against their limits: size, media type and count. */
final class FileCheck {
    private final Content declared;
    private final String mediaType;

    FileCheck(Content declared, String mediaType) {
        this.declared = declared;
        this.mediaType = mediaType;
    }

    void check(FormSchema form, List<Body.Part> parts, Subject subject, CheckLog log) {
        Map<String, Integer> counts = new HashMap<>();
        for (int index = 0; index < parts.size(); index++) {
            Body.Part part = parts.get(index);
            Subject place = subject.child(index);
            form.property(part.name()).ifPresent(name -> {
                counts.merge(name, 1, Integer::sum);
                checkSize(form, name, part, place, log);
                checkType(name, part, place, log);
            });
        }
        counts.forEach((name, count) -> form.mostParts(name).ifPresent(most -> {
            if (log.fails(count <= most)) {
                log.add(subject.finding("request.part.schema.maxItems")
                        .expected("at most " + most + " parts '" + name + "'")
                        .actual(count + " parts")
                        .hint("Take parts away, or correct maxItems in the spec.")
                        .message("the part '" + name + "' may stand " + most + " times, and stands " + count));
            }
        }));
    }

    private static void checkSize(FormSchema form, String name, Body.Part part, Subject place, CheckLog log) {
        if (part.file().isEmpty() || form.mostBytes(name).isEmpty()) {
            return;
        }
        long size = size(part.file().get());
        int most = form.mostBytes(name).getAsInt();
        if (log.fails(size <= most)) {
            log.add(place.finding("request.part.schema.maxLength")
                    .expected("at most " + most + " bytes")
                    .actual(size + " bytes")
                    .hint("Take a smaller file, or correct maxLength in the spec.")
                    .message("the file of the part '" + name + "' has " + size + " bytes, and may have " + most));
        }
    }

    private void checkType(String name, Body.Part part, Subject place, CheckLog log) {
        List<String> types = declared.partTypes(mediaType, name);
        if (part.file().isEmpty() || part.type().isEmpty() || types.isEmpty()) {
            return;
        }
        String type = MediaTypes.essence(part.type().get());
        if (log.fails(types.contains(type))) {
            log.add(place.finding("request.part.content-type")
                    .expected("one of " + types)
                    .actual(type)
                    .hint("Correct the part's type, or the contentType of its encoding in the spec.")
                    .message("the part '" + name + "' is declared as " + type + ", which the spec does not list"));
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new InputException(file, "the file cannot be read: " + e.getMessage());
        }
    }
}
