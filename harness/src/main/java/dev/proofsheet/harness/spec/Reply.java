package dev.proofsheet.harness.spec;

import java.util.Map;

/**
 * A declared reply of an operation.
 *
 * @param content its bodies
 * @param headers its declared headers by name in lower case
 * @param node where it is declared
 */
public record Reply(Content content, Map<String, ReplyHeader> headers, SpecNode node) {
    /**
     * A declared header of a reply.
     *
     * @param name its name as the spec writes it
     * @param required whether a reply without it is wrong
     * @param schema its schema
     */
    public record ReplyHeader(String name, boolean required, SpecNode schema) {}
}
