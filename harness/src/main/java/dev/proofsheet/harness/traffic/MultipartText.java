package dev.proofsheet.harness.traffic;

import dev.proofsheet.harness.fixture.Body;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.fileupload.MultipartStream;
import org.apache.commons.fileupload.MultipartStream.MalformedStreamException;
import org.apache.commons.fileupload.ParameterParser;

/** The parts of a form that was recorded as one text. */
final class MultipartText {
    private static final int BUFFER = 4096;

    private MultipartText() {}

    static Body read(RecordedBody body, String type, Path file) {
        String text = body.text().orElse("");
        String boundary = parameters(type).get("boundary");
        if (boundary == null || text.endsWith(LongTexts.MARK)) {
            return new Body.Unseen();
        }
        try {
            byte[] bytes = body.base64() ? Base64.getMimeDecoder().decode(text) : text.getBytes(StandardCharsets.UTF_8);
            return new Body.Multipart(parts(bytes, boundary.getBytes(StandardCharsets.UTF_8), file));
        } catch (IOException | IllegalArgumentException e) {
            // What a tool writes in place of a file's bytes can break the form; that says nothing about what was sent.
            return new Body.Unseen();
        }
    }

    private static List<Body.Part> parts(byte[] bytes, byte[] boundary, Path file) throws IOException {
        MultipartStream stream = new MultipartStream(
                new ByteArrayInputStream(bytes), boundary, Math.max(BUFFER, boundary.length * 2 + 8), null);
        stream.setHeaderEncoding("UTF-8");
        List<Body.Part> parts = new ArrayList<>();
        boolean more = stream.skipPreamble();
        while (more) {
            Map<String, String> disposition = disposition(stream.readHeaders());
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            stream.readBodyData(content);
            String name = disposition.get("name");
            if (name == null) {
                throw new MalformedStreamException("a part without a name");
            }
            boolean isFile = disposition.containsKey("filename") || disposition.containsKey("filename*");
            parts.add(BodyReader.part(name, Optional.of(content.toString(StandardCharsets.UTF_8)), isFile, file));
            more = stream.readBoundary();
        }
        return parts;
    }

    private static Map<String, String> disposition(String headers) {
        return headers.lines()
                .filter(line -> line.regionMatches(true, 0, "Content-Disposition:", 0, 20))
                .findFirst()
                .map(MultipartText::parameters)
                .orElse(Map.of());
    }

    private static Map<String, String> parameters(String text) {
        ParameterParser parser = new ParameterParser();
        parser.setLowerCaseNames(true);
        return parser.parse(text, ';');
    }
}
