package dev.proofsheet.harness.report.explain;

import dev.proofsheet.harness.fixture.Body;
import dev.proofsheet.harness.fixture.RequestMessage;
import dev.proofsheet.harness.fixture.WireText;
import dev.proofsheet.harness.spec.Operation;
import dev.proofsheet.harness.spec.Parameter.In;
import dev.proofsheet.harness.spec.SecurityScheme;
import dev.proofsheet.harness.spec.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A request as a command for a POSIX shell. The secret is left out: an environment variable stands in its place. */
final class CurlCommand {
    /** What curl writes by itself; a recorded one would belong to the recorded connection. */
    private static final Set<String> OWN =
            Set.of("host", "content-length", "connection", "transfer-encoding", "accept-encoding");

    /** What every system takes as one command, in characters; it is 32,767 on Windows. */
    private static final int LONGEST = 32_000;

    private final Spec spec;
    private final Operation operation;
    private final RequestMessage request;
    private final List<String> words = new ArrayList<>();

    private CurlCommand(Spec spec, Operation operation, RequestMessage request) {
        this.spec = spec;
        this.operation = operation;
        this.request = request;
    }

    /** The command; nothing for a call that the provider makes, and for what no command line can hold. */
    static Optional<String> of(Spec spec, Operation operation, RequestMessage request) {
        if (operation.callback()) {
            return Optional.empty();
        }
        String command = new CurlCommand(spec, operation, request).command();
        return command.indexOf('\0') < 0 && command.length() <= LONGEST ? Optional.of(command) : Optional.empty();
    }

    private String command() {
        words.add("curl");
        addMethod();
        words.add(url());
        schemes(In.HEADER)
                .forEach(
                        scheme -> option("-H", "\"" + scheme.field() + ": " + scheme.prefix() + secret(scheme) + "\""));
        request.headers().forEach((name, value) -> {
            if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                option("-H", Shell.word(header(name, value)));
            }
        });
        addBody(request.body());
        return String.join(" ", words);
    }

    private void addMethod() {
        if (operation.method().equals("HEAD")) {
            words.add("--head");
        } else if (!operation.method().equals("GET") || !(request.body() instanceof Body.None)) {
            option("-X", operation.method());
        }
    }

    private String url() {
        List<String> query = UrlText.parameters(request.query()).stream()
                .map(UrlText.Parameter::text)
                .collect(Collectors.toList());
        String address = spec.server() + UrlText.path(operation.path(), request.path());
        String open = query.isEmpty() ? address : address + "?" + String.join("&", query);
        String secrets = schemes(In.QUERY).stream()
                .map(scheme -> UrlText.encode(scheme.field()) + "=" + secret(scheme))
                .collect(Collectors.joining("&"));
        return secrets.isEmpty()
                ? Shell.word(open)
                : Shell.word(open + (query.isEmpty() ? "?" : "&")) + "\"" + secrets + "\"";
    }

    private List<SecurityScheme> schemes(In in) {
        return operation.security().stream()
                .findFirst()
                .map(names -> names.stream()
                        .sorted()
                        .map(name -> spec.schemes().get(name))
                        .filter(scheme -> scheme != null && scheme.in() == in)
                        .toList())
                .orElse(List.of());
    }

    private static String secret(SecurityScheme scheme) {
        return "$" + Shell.variable(scheme.name());
    }

    /** To curl, {@code Name:} takes a header away and {@code Name;} sends it empty. */
    private static String header(String name, String value) {
        return value.isEmpty() ? name + ";" : name + ": " + value;
    }

    private void addBody(Body body) {
        boolean typed = request.headers().keySet().stream().anyMatch("content-type"::equalsIgnoreCase);
        if (!typed && !(body instanceof Body.Multipart)) {
            body.mediaType().ifPresent(type -> option("-H", Shell.word("Content-Type: " + type)));
        }
        if (body instanceof Body.Json json) {
            option("--data-raw", Shell.word(json.value().toString()));
        } else if (body instanceof Body.Text text) {
            option("--data-raw", Shell.word(text.value()));
        } else if (body instanceof Body.Form form) {
            option(
                    "--data-raw",
                    Shell.word(form.fields().entrySet().stream()
                            .map(field -> UrlText.encode(field.getKey()) + "="
                                    + UrlText.encode(WireText.of(field.getValue())))
                            .collect(Collectors.joining("&"))));
        } else if (body instanceof Body.Binary binary) {
            option("--data-binary", Shell.word("@" + binary.path()));
        } else if (body instanceof Body.Multipart form) {
            form.parts().forEach(this::addPart);
        }
    }

    private void addPart(Body.Part part) {
        String type = part.type().map(value -> ";type=" + value).orElse("");
        if (part.file().isPresent()) {
            String name =
                    part.filename().map(value -> ";filename=" + quoted(value)).orElse("");
            option(
                    "-F",
                    Shell.word(part.name() + "=@" + quoted(part.file().get().toString()) + name + type));
        } else if (type.isEmpty()) {
            option("--form-string", Shell.word(part.name() + "=" + part.text().orElse("")));
        } else {
            option("-F", Shell.word(part.name() + "=" + quoted(part.text().orElse("")) + type));
        }
    }

    /** Within {@code -F}, quotes keep curl from taking a semicolon or a comma for its own. */
    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private void option(String name, String word) {
        words.add(name);
        words.add(word);
    }
}
