package dev.proofsheet.harness.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A README, and the Java in it: whole classes, and pieces that go on from the first of them. */
record Guide(Path file, String text) {
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern TYPE =
            Pattern.compile("^(?:public |final )*(?:class|record|interface) (\\w+)", Pattern.MULTILINE);
    private static final Pattern CLIENT = Pattern.compile(
            "^import (dev\\.proofsheet\\.\\w+)\\.\\*;.*?\\((\\w+Client) client", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern REQUEST = Pattern.compile("(\\w+) request = ");

    static Guide read(Path file) {
        try {
            return new Guide(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> snippets() {
        return JAVA.matcher(text).results().map(match -> match.group(1)).toList();
    }

    /** The snippet that is a class of this name. */
    String program(String type) {
        return snippets().stream()
                .filter(snippet -> typeOf(snippet).equals(Optional.of(type)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(file + " shows no class " + type));
    }

    /** A snippet as a compilation unit: a piece stands in a method that knows the client and the request of the program. */
    String unit(String snippet, String name) {
        if (typeOf(snippet).isPresent()) {
            return snippet;
        }
        Matcher client = CLIENT.matcher(text);
        String imports = "";
        String known = "";
        if (client.find()) {
            imports = "import " + client.group(1) + ".*;\nimport " + client.group(1) + ".model.*;\n";
            known = client.group(2) + " client = null;\n";
            Matcher request = REQUEST.matcher(text);
            known += request.find() ? request.group(1) + " request = null;\n" : "";
        }
        return """
                %simport dev.proofsheet.client.*;
                import dev.proofsheet.job.*;
                import dev.proofsheet.logging.*;
                import dev.proofsheet.model.*;
                import dev.proofsheet.picture.*;
                import java.math.BigDecimal;
                import java.nio.file.Path;
                import java.time.*;
                import java.util.*;
                import java.util.concurrent.*;
                class %s {
                static void run() throws Exception {
                %s%s}
                }
                """.formatted(imports, name, known, snippet);
    }

    static Optional<String> typeOf(String snippet) {
        Matcher type = TYPE.matcher(snippet);
        return type.find() ? Optional.of(type.group(1)) : Optional.empty();
    }
}
