package dev.proofsheet.harness.spec;

/**
 * A way in which a request shows its credential.
 *
 * @param name the scheme's name in the spec
 * @param in where the credential travels
 * @param field the header's or the query parameter's name
 * @param prefix what stands before the secret, such as {@code "Bearer "}
 */
public record SecurityScheme(String name, Parameter.In in, String field, String prefix) {

    static SecurityScheme read(String name, SpecNode node) {
        String type = node.require("type").text();
        if (type.equals("apiKey")) {
            String in = node.require("in").text();
            String field = node.require("name").text();
            return switch (in) {
                case "header" ->
                    new SecurityScheme(name, Parameter.In.HEADER, HttpHeaders.name(node.require("name")), "");
                case "query" -> new SecurityScheme(name, Parameter.In.QUERY, field, "");
                default -> throw node.error("a key travels in a header or in the query, not in '" + in + "'");
            };
        }
        if (type.equals("http") && node.require("scheme").text().equalsIgnoreCase("bearer")) {
            return new SecurityScheme(name, Parameter.In.HEADER, "Authorization", "Bearer ");
        }
        throw node.error("only apiKey and http bearer are understood as security schemes");
    }
}
