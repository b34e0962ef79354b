package dev.proofsheet.harness.mutation.fault;

import dev.proofsheet.harness.fixture.Body;
import dev.proofsheet.harness.mutation.fault.Operator.OfScenarios;
import dev.proofsheet.harness.spec.Parameter.In;
import dev.proofsheet.harness.spec.SecurityScheme;
import dev.proofsheet.harness.spec.Spec;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;

/** Credentials that stand where none may stand. All of them are made up. */
final class CredentialFaults {
    private static final String SECRET = "made-up-0123456789abcdef";

    private CredentialFaults() {}

    static List<Operator> operators() {
        return List.of(
                new OfScenarios(
                        "credential.field",
                        "the credential of a security scheme stands in the request",
                        (spec, scenario) -> Sides.requests(spec, scenario).flatMap(side -> fields(spec, side))),
                new OfScenarios(
                        "credential.header",
                        "a header that carries credentials stands in the exchange",
                        (spec, scenario) -> Sides.of(spec, scenario)
                                .map(side -> HeaderFaults.add(
                                        side, side.isRequest() ? "Cookie" : "Set-Cookie", "session=" + SECRET))),
                new OfScenarios(
                        "credential.property",
                        "a property that is named like a credential stands in a body",
                        (spec, scenario) -> Sides.of(spec, scenario)
                                .flatMap(CredentialFaults::objects)
                                .flatMap(place -> Stream.of("apiKey", "access_token", "client-secret")
                                        .map(name -> Seed.set(place.appendProperty(name), Json.text(SECRET))))),
                text("bearer", "a text holds a bearer token", "Bearer " + SECRET),
                text("key", "a text holds an API key", "sk-" + SECRET),
                text("token", "a text holds a JSON Web Token", "eyJhbGciOiJub25l.eyJzdWIiOiJtYWRlIHVw.c2lnbmF0dXJl"),
                text("address", "an address holds a password", "https://user:" + SECRET + "@example.com/image.png"));
    }

    private static Operator text(String name, String fault, String secret) {
        return new OfScenarios(
                "credential." + name,
                fault,
                (spec, scenario) -> Sides.of(spec, scenario)
                        .flatMap(JsonPlace::in)
                        .filter(place -> place.value().isString())
                        .map(place -> Seed.set(
                                place.pointer(), Json.text(place.value().stringValue() + " " + secret))));
    }

    private static Stream<Seed> fields(Spec spec, Side side) {
        return spec.schemes().values().stream().map(scheme -> field(side, scheme));
    }

    private static Seed field(Side side, SecurityScheme scheme) {
        if (scheme.in() == In.HEADER) {
            return HeaderFaults.add(side, scheme.field(), scheme.prefix() + SECRET);
        }
        JsonPointer query = side.pointer().appendProperty("query");
        Seed seed = Seed.set(query.appendProperty(scheme.field()), Json.text(SECRET));
        return side.exchange().request().query().isEmpty()
                ? Seed.set(query, Json.MAKE.objectNode()).and(seed).at(seed)
                : seed;
    }

    private static Stream<JsonPointer> objects(Side side) {
        return side.body() instanceof Body.Json json && json.value().isObject()
                ? Stream.of(side.pointer().appendProperty("json"))
                : Stream.empty();
    }
}
