package dev.proofsheet.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.proofsheet.client.ApiResponse;
import dev.proofsheet.client.ClientBuilder;
import dev.proofsheet.model.internal.Json;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A client that was generated, compiled without a warning and loaded, with programs that use it. */
final class GeneratedClient {
    private final ProviderNames names;
    private final ClassLoader loader;
    private final ObjectMapper mapper = Json.mapper();

    private GeneratedClient(ProviderNames names, ClassLoader loader) {
        this.names = names;
        this.loader = loader;
    }

    /** The client of a spec; the programs are sources among the test resources. */
    static GeneratedClient of(String provider, String spec, Path folder, String... programs) throws IOException {
        TestSpecs.write(folder.resolve("specs"), provider, spec);
        new ClientGenerator(folder.resolve("specs"), folder.resolve("generated")).generate(List.of());
        Path module = folder.resolve("generated").resolve(provider);
        Path classes = Files.createDirectory(folder.resolve("classes"));
        FileTree.read(module.resolve("src/main/resources")).forEach((name, text) -> write(classes.resolve(name), text));
        compile(module.resolve("src/main/java"), classes, "-Xdoclint:all,-missing");
        for (String program : programs) {
            Path source = folder.resolve("programs").resolve(program + ".java");
            write(source, TestSpecs.resource("/programs/" + program + ".java"));
            compile(source, classes);
        }
        return load(provider, classes);
    }

    /** A client and programs that were compiled, each of the classes from the first folder that has it. */
    static GeneratedClient load(String provider, Path... classes) throws IOException {
        URL[] path = new URL[classes.length];
        for (int index = 0; index < path.length; index++) {
            path[index] = classes[index].toUri().toURL();
        }
        return new GeneratedClient(
                new ProviderNames(provider), new URLClassLoader(path, GeneratedClient.class.getClassLoader()));
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void compile(Path sources, Path classes, String... more) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null);
                Stream<Path> files = Files.walk(sources)) {
            Iterable<? extends JavaFileObject> units =
                    manager.getJavaFileObjectsFromPaths(files.filter(Files::isRegularFile)
                            // The tests are on the class path.
                            .filter(file -> !file.endsWith("module-info.java"))
                            .toList());
            List<String> options = new ArrayList<>(List.of(
                    "-Xlint:all,-processing,-classfile",
                    "-Werror",
                    "--release",
                    "17",
                    "-d",
                    classes.toString(),
                    "-cp",
                    classes + System.getProperty("path.separator") + System.getProperty("java.class.path", "")));
            options.addAll(List.of(more));
            boolean compiled = compiler.getTask(messages, manager, null, options, null, units)
                    .call();
            assertThat(compiled).as(messages.toString()).isTrue();
        }
    }

    ClassLoader loader() {
        return loader;
    }

    Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName(name, true, loader);
    }

    Class<?> model(String schema) throws ClassNotFoundException {
        return type(names.modelClass(schema));
    }

    /** A model that was read from JSON. */
    Object read(String schema, String json) throws IOException, ClassNotFoundException {
        return mapper.readValue(json, model(schema));
    }

    /** A value of an open list of texts. */
    Object value(String schema, String value) throws ClassNotFoundException {
        return mapper.convertValue(value, model(schema));
    }

    /** Reads a model and writes it again. */
    String roundTrip(String schema, String json) throws IOException, ClassNotFoundException {
        return mapper.writeValueAsString(read(schema, json));
    }

    ClientBuilder<?, ?> builder() throws ReflectiveOperationException {
        return (ClientBuilder<?, ?>)
                type(names.clientClass()).getMethod("builder").invoke(null);
    }

    /** The method of the Retrofit interface for an operation. */
    Method operation(String name) throws ClassNotFoundException {
        return Arrays.stream(type(names.apiClass()).getMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Calls an operation, and returns the whole response. */
    static ApiResponse<?> raw(Object client, String operation, Object... arguments) throws Exception {
        return (ApiResponse<?>) call(call(client, "withRawResponse"), operation, arguments);
    }

    /** Runs a static method of a program. */
    Object run(String program, String method, Object... arguments) throws Exception {
        return invoke(type(program), null, method, arguments);
    }

    /** Calls a method of an object that fits the arguments. */
    static Object call(Object target, String name, Object... arguments) throws Exception {
        return invoke(target.getClass(), target, name, arguments);
    }

    private static Object invoke(Class<?> type, Object target, String name, Object... arguments) throws Exception {
        Method method = Arrays.stream(type.getMethods())
                .filter(candidate -> candidate.getName().equals(name) && !candidate.isBridge())
                .filter(candidate -> Modifier.isStatic(candidate.getModifiers()) == (target == null))
                .filter(candidate -> fits(candidate.getParameterTypes(), arguments))
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException(type + "." + name + Arrays.toString(arguments)));
        method.setAccessible(true);
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) e.getCause();
        }
    }

    private static boolean fits(Class<?>[] types, Object[] arguments) {
        if (types.length != arguments.length) {
            return false;
        }
        for (int index = 0; index < types.length; index++) {
            if (arguments[index] != null && !types[index].isInstance(arguments[index])) {
                return false;
            }
        }
        return true;
    }
}
