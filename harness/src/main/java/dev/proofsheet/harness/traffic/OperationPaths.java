package dev.proofsheet.harness.traffic;

import dev.proofsheet.harness.spec.Operation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The paths of some operations: the concrete ones first, then those with fewer parameters. */
final class OperationPaths {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]*)}");

    /** By method, then by path. */
    private final Map<String, Map<String, Found>> concrete = new HashMap<>();

    private final List<Template> templates = new ArrayList<>();

    OperationPaths(Collection<Operation> operations) {
        operations.stream()
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
            concrete.computeIfAbsent(operation.method(), method -> new HashMap<>())
                    .put(operation.path(), new Found(operation, Map.of()));
        } else {
            templates.add(template);
        }
    }

    /**
     * An operation that a path leads to.
     *
     * @param operation the operation
     * @param parameters the values in the path, decoded
     */
    record Found(Operation operation, Map<String, String> parameters) {}

    /**
     * A path with parameters.
     *
     * @param texts what stands before each parameter, and behind the last one
     */
    private record Template(Operation operation, List<String> texts, List<String> names) {
        static Template of(Operation operation) {
            Matcher parameter = PARAMETER.matcher(operation.path());
            List<String> texts = new ArrayList<>();
            List<String> names = new ArrayList<>();
            int from = 0;
            while (parameter.find()) {
                texts.add(operation.path().substring(from, parameter.start()));
                names.add(parameter.group(1));
                from = parameter.end();
            }
            texts.add(operation.path().substring(from));
            return new Template(operation, texts, names);
        }

        /** The values in a path; nothing where it is no path of this operation. */
        Optional<Map<String, String>> read(String method, String path) {
            if (!operation.method().equals(method) || !path.startsWith(texts.get(0))) {
                return Optional.empty();
            }
            Map<String, String> values = new LinkedHashMap<>();
            int begin = texts.get(0).length();
            for (int index = 0; index < names.size(); index++) {
                String following = texts.get(index + 1);
                boolean last = index == names.size() - 1;
                int end = last ? path.length() - following.length() : path.indexOf(following, begin + 1);
                if (end <= begin || !path.startsWith(following, end)) {
                    return Optional.empty();
                }
                String value = path.substring(begin, end);
                if (value.indexOf('/') >= 0) {
                    return Optional.empty();
                }
                values.put(names.get(index), Address.decodedPath(value));
                begin = end + following.length();
            }
            return Optional.of(values);
        }
    }

    Optional<Found> find(String method, String path) {
        Found known = concrete.getOrDefault(method, Map.of()).get(path);
        if (known != null) {
            return Optional.of(known);
        }
        for (Template template : templates) {
            Optional<Map<String, String>> values = template.read(method, path);
            if (values.isPresent()) {
                return Optional.of(new Found(template.operation(), values.get()));
            }
        }
        return Optional.empty();
    }
}
