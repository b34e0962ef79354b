package dev.proofsheet.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.proofsheet.client.ClientBuilder;
import dev.proofsheet.model.Json;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import retrofit2.Call;
import retrofit2.Response;

/** A client that was generated, compiled without a warning and loaded. */
final class GeneratedClient {
    private final ProviderNames names;
    private final ClassLoader loader;
    private final ObjectMapper mapper = Json.mapper();

    private GeneratedClient(ProviderNames names, ClassLoader loader) {
        this.names = names;
        this.loader = loader;
    }

    static GeneratedClient of(String provider, String spec, Path folder) throws IOException {
        TestSpecs.write(folder.resolve("specs"), provider, spec);
        new ClientGenerator(folder.resolve("specs"), folder.resolve("generated")).generate(List.of());
        Path classes = Files.createDirectory(folder.resolve("classes"));
        compile(folder.resolve("generated").resolve(provider).resolve("src/main/java"), classes);
        URL[] path = {classes.toUri().toURL()};
        return new GeneratedClient(
                new ProviderNames(provider), new URLClassLoader(path, GeneratedClient.class.getClassLoader()));
    }

    private static void compile(Path sources, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null);
                Stream<Path> files = Files.walk(sources)) {
            Iterable<? extends JavaFileObject> units = manager.getJavaFileObjectsFromPaths(
                    files.filter(Files::isRegularFile).toList());
            List<String> options = List.of(
                    "-Xlint:all,-processing,-classfile",
                    "-Werror",
                    "-Xdoclint:all,-missing",
                    "--release",
                    "17",
                    "-d",
                    classes.toString(),
                    "-cp",
                    System.getProperty("java.class.path", ""));
            boolean compiled = compiler.getTask(messages, manager, null, options, null, units)
                    .call();
            assertThat(compiled).as(messages.toString()).isTrue();
        }
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

    Method operation(String name) throws ClassNotFoundException {
        return Arrays.stream(type(names.apiClass()).getMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    Response<?> call(ClientBuilder<?, ?> builder, String operation, Object... arguments)
            throws ReflectiveOperationException, IOException {
        Object client = builder.build();
        Object api = client.getClass().getMethod("api").invoke(client);
        return ((Call<?>) operation(operation).invoke(api, arguments)).execute();
    }
}
