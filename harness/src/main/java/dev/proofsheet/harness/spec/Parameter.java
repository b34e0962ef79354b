package dev.proofsheet.harness.spec;

/**
 * A parameter of an operation.
 *
 * @param name its name on the wire
 * @param in where it travels
 * @param required whether a request without it is wrong
 * @param schema its schema
 */
public record Parameter(String name, In in, boolean required, SpecNode schema) {
    /** Whether it goes by a name on the wire. The names of headers are compared without regard to case. */
    public boolean isNamed(String other) {
        return in == In.HEADER ? name.equalsIgnoreCase(other) : name.equals(other);
    }

    /** Where a parameter travels. Cookies are not used by any API that this is for. */
    public enum In {
        /** In the path. */
        PATH,
        /** Behind the question mark. */
        QUERY,
        /** As a header. */
        HEADER
    }
}
