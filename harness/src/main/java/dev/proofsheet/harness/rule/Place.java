package dev.proofsheet.harness.rule;

import dev.proofsheet.harness.fixture.Body;
import dev.proofsheet.harness.fixture.Exchange;
import dev.proofsheet.harness.spec.FormSchema;
import dev.proofsheet.harness.spec.SpecNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonPointer;

/** Finds in the file of a scenario what an expression mentions, or the nearest thing around it. */
final class Place {
    private Place() {}

    static JsonPointer of(Mention mention, Situation situation) {
        boolean request = mention.variable().equals(Variable.REQUEST);
        Exchange exchange = mention.variable().equals(Variable.OUTCOME) ? situation.latest() : situation.exchange();
        JsonPointer message = request ? exchange.requestPointer() : exchange.replyPointer();
        if (mention.path().isEmpty()) {
            return message;
        }
        String first = mention.path().get(0);
        List<String> rest = mention.path().subList(1, mention.path().size());
        if (first.equals("body")) {
            Body body = request ? exchange.request().body() : exchange.reply().body();
            return message.append(body(body, rest, situation));
        }
        JsonPointer place = message.appendProperty(first);
        Map<String, String> headers =
                request ? exchange.request().headers() : exchange.reply().headers();
        for (String name : rest) {
            place = place.appendProperty(first.equals("headers") ? written(name, headers) : name);
        }
        return place;
    }

    private static JsonPointer body(Body body, List<String> path, Situation situation) {
        if (body instanceof Body.Json) {
            JsonPointer place = JsonPointer.empty().appendProperty("json");
            for (String name : path) {
                place = place.appendProperty(name);
            }
            return place;
        }
        if (body instanceof Body.Multipart multipart) {
            return part(multipart, path, situation);
        }
        return body instanceof Body.Text ? JsonPointer.empty().appendProperty("text") : JsonPointer.empty();
    }

    private static JsonPointer part(Body.Multipart multipart, List<String> path, Situation situation) {
        JsonPointer parts = JsonPointer.empty().appendProperty("multipart");
        Optional<SpecNode> schema =
                situation.operation().body().schema(multipart.mediaType().orElse(""));
        if (path.isEmpty() || schema.isEmpty()) {
            return parts;
        }
        FormSchema form = FormSchema.of(schema.get());
        for (int index = 0; index < multipart.parts().size(); index++) {
            Body.Part part = multipart.parts().get(index);
            if (form.property(part.name()).equals(Optional.of(path.get(0)))) {
                JsonPointer place = parts.appendIndex(index);
                return part.text().isPresent() ? place.appendProperty("text") : place;
            }
        }
        return parts;
    }

    private static String written(String name, Map<String, String> headers) {
        return headers.keySet().stream()
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .orElse(name);
    }
}
