package dev.proofsheet.codegen;

import java.util.Collection;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Imports in a generated source what it uses. */
final class ImportLines {
    /** The line of a template in whose place the imports are written. */
    private static final String MARK = "@imports@\n";

    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);
    private static final Pattern NO_CODE =
            Pattern.compile("/\\*.*?\\*/|//[^\\n]*|\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("(?<![\\w.$])[A-Z][\\w$]*");

    private final Map<String, String> types;

    /** Knows the types that all clients use, and the models of this one. */
    ImportLines(ProviderNames names, Collection<String> models) {
        types = new TreeMap<>(KnownTypes.IMPORTED);
        models.forEach(model -> types.put(model, names.modelPackage() + "." + model));
    }

    /** A source with imports in place of the mark; one without a mark as it is. */
    String insert(String source) {
        if (!source.contains(MARK)) {
            return source;
        }
        Matcher own = PACKAGE.matcher(source);
        String packageName = own.find() ? own.group(1) : "";
        NavigableSet<String> imports = new TreeSet<>();
        Matcher name = NAME.matcher(NO_CODE.matcher(source).replaceAll(" "));
        while (name.find()) {
            String type = types.get(name.group());
            if (type != null && !type.equals(packageName + "." + name.group())) {
                imports.add("import " + type + ";\n");
            }
        }
        return source.replace(MARK, String.join("", imports));
    }
}
