package dev.proofsheet.harness.check;

import dev.proofsheet.harness.finding.CheckLog;
import dev.proofsheet.harness.finding.Subject;
import dev.proofsheet.harness.fixture.Body;
import dev.proofsheet.harness.spec.FormSchema;
import dev.proofsheet.harness.spec.SpecNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds the parts of a form against the schema of its body. */
final class FormCheck {
    private final ValueCheck values;

    FormCheck(ValueCheck values) {
        this.values = values;
    }

    void check(SpecNode schema, List<Body.Part> parts, Subject subject, CheckLog log) {
        FormSchema form = FormSchema.of(schema);
        Map<String, Integer> counts = new HashMap<>();
        for (int index = 0; index < parts.size(); index++) {
            Body.Part part = parts.get(index);
            Subject place = subject.child(index);
            Optional<String> property = form.property(part.name());
            if (log.fails(property.isPresent())) {
                log.add(place.finding("request.part.undeclared")
                        .expected("one of " + form.names())
                        .actual(part.name())
                        .hint("Correct the part's name, or declare it in the spec.")
                        .message("the spec declares no part '" + part.name() + "' here"));
            }
            property.ifPresent(name -> {
                counts.merge(name, 1, Integer::sum);
                checkPart(form, name, part, place, log);
            });
        }
        counts.forEach((name, count) -> {
            if (log.fails(count == 1 || form.repeats(name))) {
                log.add(subject.finding("request.part.repeated")
                        .expected("one part '" + name + "'")
                        .actual(count + " parts")
                        .hint("Make the property an array in the spec if a source allows several.")
                        .message("the part '" + name + "' may stand once, and stands " + count + " times"));
            }
        });
        for (String name : form.required()) {
            if (log.fails(counts.containsKey(name))) {
                log.add(subject.finding("request.part.missing")
                        .expected("a part '" + name + "'")
                        .actual("parts " + parts.stream().map(Body.Part::name).toList())
                        .hint("Add the part to the request, or take it out of 'required' in the spec.")
                        .message("the required part '" + name + "' is missing"));
            }
        }
    }

    private void checkPart(FormSchema form, String name, Body.Part part, Subject place, CheckLog log) {
        boolean isFile = part.file().isPresent();
        if (log.fails(isFile == form.isFile(name))) {
            log.add(place.finding("request.part.file")
                    .expected(form.isFile(name) ? "a file" : "a text")
                    .actual(isFile ? "a file" : "a text")
                    .hint("Give the part a 'file' where the spec says format: binary, and a 'text' elsewhere.")
                    .message("the part '" + name + "' is declared as " + (form.isFile(name) ? "a file" : "a text")));
        }
        part.text()
                .filter(text -> !form.isFile(name))
                .ifPresent(text -> values.check("request.part", form.item(name), text, place.child("text"), log));
    }
}
