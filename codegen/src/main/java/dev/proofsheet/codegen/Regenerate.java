package dev.proofsheet.codegen;

import dev.proofsheet.document.InputException;
import java.nio.file.Path;
import java.util.List;

/**
 * Generates all clients with nothing but this module.
 *
 * <p>The command line is built with the clients. Where they do not compile, because a template or the runtime has changed
 * under them, it cannot be built, and this brings them up to date.
 */
public final class Regenerate {
    private Regenerate() {}

    /** Takes the folder of specs and the folder of clients. */
    public static void main(String[] arguments) {
        try {
            new ClientGenerator(Path.of(arguments[0]), Path.of(arguments[1])).generate(List.of());
        } catch (InputException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }
}
