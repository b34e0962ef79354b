package dev.proofsheet.harness.client;

import dev.proofsheet.document.InputException;
import dev.proofsheet.harness.finding.CheckLog;
import dev.proofsheet.harness.finding.Subject;
import dev.proofsheet.harness.fixture.Body;
import dev.proofsheet.harness.replay.ServedRequest.ServedPart;
import dev.proofsheet.harness.spec.FormSchema;
import dev.proofsheet.harness.spec.MediaTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okio.ByteString;

/**
 * Compares the parts of a form that arrived with those of the scenario.
 *
 * <p>Parts of different properties may come in any order, parts of one property may not. The names of one property, its
 * own and its aliases, count as the same.
 */
final class PartComparison {

    void compare(FormSchema form, List<Body.Part> expected, List<ServedPart> actual, Subject subject, CheckLog log) {
        Map<String, List<String>> wanted = new LinkedHashMap<>();
        expected.forEach(part -> wanted.computeIfAbsent(property(form, part.name()), name -> new ArrayList<>())
                .add(describe(part)));
        Map<String, List<String>> sent = new LinkedHashMap<>();
        for (int index = 0; index < actual.size(); index++) {
            ServedPart part = actual.get(index);
            List<String> described = sent.computeIfAbsent(property(form, part.name()), name -> new ArrayList<>());
            // A scenario that leaves a file's name or type open is content with any.
            described.add(describe(part, counterpart(form, expected, part, described.size())));
        }
        Set<String> names = new LinkedHashSet<>(wanted.keySet());
        names.addAll(sent.keySet());
        for (String name : names) {
            List<String> wantedParts = wanted.getOrDefault(name, List.of());
            List<String> sentParts = sent.getOrDefault(name, List.of());
            if (log.fails(wantedParts.equals(sentParts))) {
                log.add(subject.finding("client.request.part")
                        .expected(wantedParts)
                        .actual(sentParts)
                        .hint("Correct the scenario, or the spec and run ./proofsheet generate.")
                        .message("the client sent other parts '" + name + "' than the scenario has"));
            }
        }
    }

    private static Body.Part counterpart(FormSchema form, List<Body.Part> expected, ServedPart part, int position) {
        String property = property(form, part.name());
        return expected.stream()
                .filter(candidate -> property(form, candidate.name()).equals(property))
                .skip(position)
                .findFirst()
                .orElse(new Body.Part(part.name(), Optional.empty(), Optional.empty(), part.filename(), part.type()));
    }

    private static String property(FormSchema form, String name) {
        return form.property(name).orElse(name);
    }

    private static String describe(Body.Part part) {
        if (part.file().isEmpty()) {
            return "text " + part.text().orElse("");
        }
        try {
            return file(
                    ByteString.of(Files.readAllBytes(part.file().get())),
                    part.filename().orElse("any"),
                    part.type().map(MediaTypes::essence).orElse("any"));
        } catch (IOException e) {
            throw new InputException(part.file().get(), "the file cannot be read: " + e.getMessage());
        }
    }

    private static String describe(ServedPart part, Body.Part wanted) {
        if (part.filename().isEmpty()) {
            boolean plain =
                    part.type().map(MediaTypes::essence).orElse("text/plain").equals("text/plain");
            return (plain ? "text " : "a part of " + part.type().orElse("") + " ")
                    + part.body().utf8();
        }
        return file(
                part.body(),
                wanted.filename().isPresent() ? part.filename().get() : "any",
                wanted.type().isPresent() ? part.type().map(MediaTypes::essence).orElse("none") : "any");
    }

    private static String file(ByteString bytes, String filename, String type) {
        return "file " + filename + " of " + type + ", " + bytes.size() + " bytes with SHA-256 "
                + bytes.sha256().hex().substring(0, 12);
    }
}
