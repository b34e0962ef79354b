package dev.proofsheet.harness.traffic;

import dev.proofsheet.harness.finding.Secrets;
import dev.proofsheet.harness.spec.Parameter.In;
import dev.proofsheet.harness.spec.SecurityScheme;
import dev.proofsheet.harness.spec.Spec;
import dev.proofsheet.harness.traffic.Entry.Header;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The credentials that an entry shows.
 *
 * @param schemes the security schemes that they satisfy
 * @param secrets the texts that hold them, which nothing may repeat
 */
record Credentials(Set<String> schemes, List<String> secrets) {
    /** The schemes alone. */
    @Override
    public String toString() {
        return schemes.toString();
    }

    static Credentials of(Entry entry, Spec spec) {
        Credentials credentials = new Credentials(new LinkedHashSet<>(), new ArrayList<>());
        for (SecurityScheme scheme : spec.schemes().values()) {
            if (scheme.in() == In.HEADER) {
                Optional<String> value = Entry.value(entry.requestHeaders(), scheme.field());
                if (value.isPresent()) {
                    credentials.add(scheme, value.get());
                }
            } else {
                entry.address()
                        .fields()
                        .getOrDefault(scheme.field(), List.of())
                        .forEach(value -> credentials.add(scheme, value));
            }
        }
        for (Header header : entry.requestHeaders()) {
            credentials.collect(header);
        }
        for (Header header : entry.replyHeaders()) {
            credentials.collect(header);
        }
        return credentials;
    }

    private void add(SecurityScheme scheme, String value) {
        boolean has =
                value.regionMatches(true, 0, scheme.prefix(), 0, scheme.prefix().length());
        if (has) {
            schemes.add(scheme.name());
        }
        secrets.add(has ? value.substring(scheme.prefix().length()) : value);
    }

    private void collect(Header header) {
        if (Secrets.isHeader(header.name())) {
            secrets.add(header.value());
        }
    }

    /** Takes note of what stands in a body under the name of a credential. */
    void collect(JsonNode node) {
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> property : node.properties()) {
                if (property.getValue().isString() && Secrets.isProperty(property.getKey())) {
                    secrets.add(property.getValue().stringValue());
                } else {
                    collect(property.getValue());
                }
            }
        } else if (node.isArray()) {
            for (JsonNode item : node) {
                collect(item);
            }
        }
    }
}
