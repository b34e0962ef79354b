package dev.proofsheet.harness.traffic;

import dev.proofsheet.harness.spec.Operation;
import dev.proofsheet.harness.spec.Spec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The path templates of a spec: the concrete ones first, then those with fewer parameters. */
final class OperationPaths {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]*)}");

    private final Map<String, Found> concrete = new HashMap<>();
    private final List<Template> templates = new ArrayList<>();

    OperationPaths(Spec spec) {
        spec.operations().values().stream()
                .filter(operation -> !operation.callback())
                .map(Template::of)
                // OpenAPI: "concrete (non-templated) paths are matched before their templated counterparts".
                .sorted(Comparator.comparing(template ->
                        PARAMETER.matcher(template.operation().path()).replaceAll("\uFFFF")))
                .forEach(this::add);
    }

    private void add(Template template) {
        Operation operation = template.operation();
        if (template.names().isEmpty()) {
            concrete.put(key(operation.method(), operation.path()), new Found(operation, Map.of()));
        } else {
            templates.add(template);
        }
    }

    private static String key(String method, String path) {
        return method + " " + path;
    }

    /**
     * An operation that a path leads to.
     *
     * @param operation the operation
     * @param parameters the values in the path, decoded
     */
    record Found(Operation operation, Map<String, String> parameters) {}

    private record Template(Operation operation, String begin, Pattern pattern, List<String> names) {
        static Template of(Operation operation) {
            Matcher parameter = PARAMETER.matcher(operation.path());
            StringBuilder pattern = new StringBuilder();
            List<String> names = new ArrayList<>();
            int from = 0;
            while (parameter.find()) {
                pattern.append(Pattern.quote(operation.path().substring(from, parameter.start())))
                        .append("([^/]+)");
                names.add(parameter.group(1));
                from = parameter.end();
            }
            pattern.append(Pattern.quote(operation.path().substring(from)));
            int brace = operation.path().indexOf('{');
            String begin = brace < 0 ? operation.path() : operation.path().substring(0, brace);
            return new Template(operation, begin, Pattern.compile(pattern.toString()), names);
        }

        /** Whether a request can be of this operation; quickly said of most that cannot. */
        boolean mayBe(String method, String path) {
            return operation.method().equals(method) && path.startsWith(begin);
        }
    }

    Optional<Found> find(String method, String path) {
        Found known = concrete.get(key(method, path));
        if (known != null) {
            return Optional.of(known);
        }
        for (Template template : templates) {
            if (template.mayBe(method, path)) {
                Matcher matcher = template.pattern().matcher(path);
                if (matcher.matches()) {
                    Map<String, String> parameters = new LinkedHashMap<>();
                    for (int index = 0; index < template.names().size(); index++) {
                        parameters.put(template.names().get(index), Address.decodedPath(matcher.group(index + 1)));
                    }
                    return Optional.of(new Found(template.operation(), parameters));
                }
            }
        }
        return Optional.empty();
    }
}
