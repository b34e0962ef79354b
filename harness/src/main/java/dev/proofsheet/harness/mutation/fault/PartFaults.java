package dev.proofsheet.harness.mutation.fault;

import dev.proofsheet.harness.fixture.Body;
import dev.proofsheet.harness.mutation.fault.Operator.OfScenarios;
import dev.proofsheet.harness.spec.FormSchema;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Faults of the parts of a form. */
final class PartFaults {
    private PartFaults() {}

    static List<Operator> operators() {
        return List.of(
                everywhere("removed", "a required part is missing", PartFaults::removed),
                everywhere(
                        "undeclared",
                        "there is a part that is not declared",
                        sent -> Stream.of(Seed.list(
                                sent.pointer,
                                sent.pointer.head(),
                                "a part unheard_of stands before it",
                                parts -> parts.insert(sent.index, part("unheard_of", "text", "text"))))),
                everywhere(
                        "renamed",
                        "a part is misspelt",
                        sent -> Stream.of(
                                Seed.set(sent.pointer.appendProperty("name"), Json.text(sent.part.name() + "_")))),
                everywhere("repeated", "a part that may stand once stands twice", PartFaults::repeated),
                everywhere(
                        "text-for-file",
                        "a text stands in place of a file",
                        sent -> sent.form.isFile(sent.property)
                                ? Stream.of(Seed.set(sent.pointer, part(sent.part.name(), "text", "text")))
                                : Stream.empty()),
                everywhere("file-for-text", "a file stands in place of a text", PartFaults::fileForText),
                everywhere("broken", "the text of a part breaks its schema", PartFaults::broken));
    }

    private record Sent(
            JsonPointer pointer, int index, Body.Part part, List<Body.Part> all, FormSchema form, String property) {}

    private static Operator everywhere(String name, String fault, Function<Sent, Stream<Seed>> seeds) {
        return new OfScenarios(
                "part." + name,
                fault,
                (spec, scenario) ->
                        Sides.requests(spec, scenario).flatMap(PartFaults::sent).flatMap(seeds));
    }

    private static Stream<Sent> sent(Side side) {
        if (!(side.body() instanceof Body.Multipart multipart) || side.schema().isEmpty()) {
            return Stream.empty();
        }
        FormSchema form = FormSchema.of(side.schema().get());
        JsonPointer place = side.pointer().appendProperty("multipart");
        List<Body.Part> parts = multipart.parts();
        return IntStream.range(0, parts.size())
                .boxed()
                .flatMap(index -> form.property(parts.get(index).name()).stream()
                        .map(property ->
                                new Sent(place.appendIndex(index), index, parts.get(index), parts, form, property)));
    }

    private static JsonNode part(String name, String kind, String value) {
        return Json.MAKE.objectNode().put("name", name).put(kind, value);
    }

    /** Every part that stands for the property goes, or it would still be there. */
    private static Stream<Seed> removed(Sent sent) {
        List<Integer> standing = IntStream.range(0, sent.all.size())
                .filter(index -> sent.form
                        .property(sent.all.get(index).name())
                        .filter(sent.property::equals)
                        .isPresent())
                .boxed()
                .toList();
        boolean counts = sent.form.required().contains(sent.property) && standing.indexOf(sent.index) == 0;
        return counts
                ? Stream.of(Seed.list(
                        sent.pointer,
                        sent.pointer.head(),
                        "is removed",
                        parts -> parts.removeIf(part -> sent.form
                                .property(part.get("name").stringValue())
                                .filter(sent.property::equals)
                                .isPresent())))
                : Stream.empty();
    }

    private static Stream<Seed> repeated(Sent sent) {
        return sent.form.repeats(sent.property)
                ? Stream.empty()
                : Stream.of(Seed.list(
                        sent.pointer,
                        sent.pointer.head(),
                        "stands twice",
                        parts -> parts.add(parts.get(sent.index).deepCopy())));
    }

    /** The file is one that the same form sends elsewhere. */
    private static Stream<Seed> fileForText(Sent sent) {
        return sent.form.isFile(sent.property)
                ? Stream.empty()
                : IntStream.range(0, sent.all.size())
                        .filter(index -> sent.all.get(index).file().isPresent())
                        .limit(1)
                        .mapToObj(index -> Seed.list(
                                sent.pointer,
                                sent.pointer.head(),
                                "becomes the file of part " + index,
                                parts -> parts.set(
                                        sent.index,
                                        part(
                                                sent.part.name(),
                                                "file",
                                                parts.get(index).get("file").stringValue()))));
    }

    private static Stream<Seed> broken(Sent sent) {
        return sent.part.text().stream()
                .flatMap(text -> Breakage.texts(sent.form.item(sent.property), text))
                .map(text -> Seed.set(sent.pointer.appendProperty("text"), Json.text(text)));
    }
}
