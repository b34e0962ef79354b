package dev.proofsheet.codegen;

import com.samskivert.mustache.Mustache;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.openapitools.codegen.api.TemplateProcessor;

/**
 * Fills the templates in, and keeps what comes of it in memory.
 *
 * <p>Nothing is escaped, because the output is no HTML. A template that names what is not there fails.
 */
final class Templates implements TemplateProcessor {
    private static final Mustache.Compiler COMPILER =
            Mustache.compiler().escapeHTML(false).emptyStringIsFalse(true).withLoader(Templates::open);
    private final Path root;
    private final NavigableMap<String, String> files = new TreeMap<>();

    /** Makes one for files below a folder; it need not exist. */
    Templates(Path root) {
        this.root = root;
    }

    /** The files written, by their paths below the folder, with slashes. */
    NavigableMap<String, String> files() {
        return files;
    }

    static String fill(String template, Object data) {
        return COMPILER.compile(open(template)).execute(data);
    }

    @Override
    public File write(Map<String, Object> data, String template, File target) {
        files.put(relative(target.toPath()), fill(template.replace(".mustache", ""), data));
        return target;
    }

    @Override
    public File writeToFile(String filename, byte[] contents) {
        File target = new File(filename);
        files.put(relative(target.toPath()), new String(contents, StandardCharsets.UTF_8));
        return target;
    }

    @Override
    public void ignore(Path path, String context) {}

    @Override
    public void skip(Path path, String context) {}

    @Override
    public void error(Path path, String context) {
        throw new IllegalStateException("OpenAPI Generator could not write " + path + ": " + context);
    }

    private String relative(Path file) {
        return root.relativize(file).toString().replace(File.separatorChar, '/');
    }

    private static Reader open(String name) {
        String resource = "/templates/" + name + ".mustache";
        try (InputStream stream = Templates.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("there is no template " + resource);
            }
            return new StringReader(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
