package dev.proofsheet.model.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import dev.proofsheet.model.ImageFile;
import java.io.IOException;

/**
 * Carries a file through a tree of JSON nodes as the object that it is.
 *
 * <p>So the form parts of a model are found in the same way as its JSON. To write a file as JSON text is an error.
 */
final class EmbeddedFile {
    private EmbeddedFile() {}

    static final class Writer extends StdScalarSerializer<ImageFile> {
        private static final long serialVersionUID = 1L;

        Writer() {
            super(ImageFile.class);
        }

        @Override
        public void serialize(ImageFile file, JsonGenerator generator, SerializerProvider provider) throws IOException {
            if (!(generator instanceof TokenBuffer)) {
                throw JsonMappingException.from(generator, "it has a file, which is sent in a form");
            }
            generator.writeEmbeddedObject(file);
        }
    }

    static final class Reader extends StdScalarDeserializer<ImageFile> {
        private static final long serialVersionUID = 1L;

        Reader() {
            super(ImageFile.class);
        }

        @Override
        public ImageFile deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return parser.getEmbeddedObject() instanceof ImageFile file
                    ? file
                    : (ImageFile) context.handleUnexpectedToken(ImageFile.class, parser);
        }
    }
}
