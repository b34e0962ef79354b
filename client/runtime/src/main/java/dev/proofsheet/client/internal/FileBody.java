package dev.proofsheet.client.internal;

import dev.proofsheet.model.ImageFile;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import okio.Okio;
import okio.Source;

/** Sends a file as it is at the time when it is sent. */
final class FileBody extends RequestBody {
    private final ImageFile file;

    FileBody(ImageFile file) {
        this.file = file;
    }

    @Override
    public MediaType contentType() {
        return MediaType.get(file.mediaType());
    }

    @Override
    public long contentLength() throws IOException {
        return file.size();
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        try (Source content = Okio.source(file.open())) {
            sink.writeAll(content);
        }
    }
}
