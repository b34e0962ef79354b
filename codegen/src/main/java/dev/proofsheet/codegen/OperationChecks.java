package dev.proofsheet.codegen;

import dev.proofsheet.document.InputException;
import dev.proofsheet.spec.SpecFile;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/** Refuses operations that a client could not send as they are described. */
final class OperationChecks {
    private static final Set<HttpMethod> WITH_BODY = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);
    private static final Set<HttpMethod> WITHOUT_BODY = Set.of(HttpMethod.GET, HttpMethod.DELETE);

    private final SpecFile spec;
    private final OpenAPI parsed;

    private OperationChecks(SpecFile spec, OpenAPI parsed) {
        this.spec = spec;
        this.parsed = parsed;
    }

    static void check(SpecFile spec, OpenAPI parsed) {
        OperationChecks checks = new OperationChecks(spec, parsed);
        parsed.getPaths().keySet().forEach(path -> PathChecks.check(spec, path));
        parsed.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    JsonPointer pointer = JsonPointer.compile("/paths")
                            .appendProperty(path)
                            .appendProperty(method.name().toLowerCase(Locale.ROOT));
                    checks.checkBody(method, operation, pointer);
                    checks.checkParameters(operation, pointer.appendProperty("parameters"));
                    PathChecks.check(spec, path, operation, pointer.appendProperty("parameters"));
                    checks.checkSecurity(operation, pointer.appendProperty("security"));
                }));
    }

    private void checkBody(HttpMethod method, Operation operation, JsonPointer pointer) {
        if (!WITH_BODY.contains(method) && !WITHOUT_BODY.contains(method)) {
            throw error(pointer, "a client sends GET, POST, PUT, PATCH and DELETE only; leave the operation out");
        }
        if (operation.getRequestBody() == null) {
            return;
        }
        if (!WITH_BODY.contains(method)) {
            throw error(pointer, "a client sends no body with " + method + "; leave out the requestBody");
        }
        Set<String> types = Optional.ofNullable(operation.getRequestBody().getContent())
                .<Set<String>>map(content -> content.keySet())
                .orElse(Set.of());
        if (types.size() != 1 || !types.stream().allMatch(OperationChecks::isSupported)) {
            throw error(
                    pointer.appendProperty("requestBody"),
                    "a body is sent as " + types + "; describe it as one of application/json and "
                            + MultipartBodies.MEDIA_TYPE);
        }
    }

    private static boolean isSupported(String mediaType) {
        return mediaType.equals("application/json") || mediaType.equals(MultipartBodies.MEDIA_TYPE);
    }

    private void checkParameters(Operation operation, JsonPointer pointer) {
        List<Parameter> parameters =
                Optional.ofNullable(operation.getParameters()).orElse(List.of());
        Set<String> members = new HashSet<>(Set.of(ApiView.BODY));
        for (Parameter parameter : parameters) {
            String name = parameter.getName();
            if (!List.of("path", "query", "header").contains(parameter.getIn()) || parameter.getSchema() == null) {
                throw error(
                        pointer, "'" + name + "' is no parameter in path, query or header with a schema; leave it out");
            }
            if (parameter.getIn().equals("header")) {
                checkHeader(parameter, pointer);
            }
            if (parameter.getSchema().getItems() != null && Boolean.FALSE.equals(parameter.getExplode())) {
                throw error(
                        pointer,
                        "'" + name + "' joins its values in one; a client repeats the parameter: explode: true");
            }
            boolean isArgument = Boolean.TRUE.equals(parameter.getRequired());
            if (isArgument && List.of(ApiView.PARAMS, ApiView.OPTIONS).contains(JavaNames.member(name))) {
                throw error(
                        pointer,
                        "'" + name
                                + "' is required, and named as the method's parameter for options; make it optional");
            }
            if (!members.add(JavaNames.member(name))) {
                throw error(
                        pointer,
                        "two parameters would be named " + JavaNames.member(name) + " in Java; leave out one of them");
            }
        }
    }

    /** A client makes keys of its own, which have to be of the kind that the provider takes. */
    private void checkKey(Schema<?> key, JsonPointer pointer) {
        String own = new UUID(0, 0).toString();
        int least = Objects.requireNonNullElse(key.getMinLength(), 0);
        int most = Objects.requireNonNullElse(key.getMaxLength(), Integer.MAX_VALUE);
        if (own.length() < least || own.length() > most || !isFound(key.getPattern(), own)) {
            throw error(
                    pointer,
                    "its limits refuse a UUID, which a client makes where the caller gives no key; leave them out");
        }
    }

    private static boolean isFound(@Nullable String pattern, String text) {
        try {
            return pattern == null || Pattern.compile(pattern).matcher(text).find();
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private void checkHeader(Parameter header, JsonPointer pointer) {
        if (header.getName().equalsIgnoreCase(RepeatMarks.HEADER)) {
            checkKey(header.getSchema(), pointer);
        }
        if (!HeaderText.isName(header.getName())) {
            throw error(pointer, JavaText.literal(header.getName()) + " cannot name a header; " + HeaderText.NAME_RULE);
        }
        List<?> values = Objects.requireNonNullElse(header.getSchema().getEnum(), List.of());
        if (!values.stream().allMatch(value -> HeaderText.isValue(String.valueOf(value)))) {
            throw error(
                    pointer,
                    JavaText.literal(header.getName()) + " has a value that no header may have; "
                            + HeaderText.VALUE_RULE);
        }
    }

    private void checkSecurity(Operation operation, JsonPointer pointer) {
        for (SecurityRequirement requirement : SecurityMarks.requirements(parsed, operation)) {
            if (requirement.size() != 1) {
                throw error(
                        pointer,
                        "each alternative names one scheme; no credential is security: [] and nothing besides");
            }
            String scheme = requirement.keySet().iterator().next();
            boolean known = parsed.getComponents() != null
                    && parsed.getComponents().getSecuritySchemes() != null
                    && parsed.getComponents().getSecuritySchemes().containsKey(scheme);
            if (!known) {
                throw error(pointer, "there is no security scheme '" + scheme + "'; describe it in the components");
            }
        }
    }

    private InputException error(JsonPointer pointer, String message) {
        return spec.document().error(pointer, message);
    }
}
