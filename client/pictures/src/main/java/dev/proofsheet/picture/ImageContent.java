package dev.proofsheet.picture;

import dev.proofsheet.client.Headers;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The bytes of an image, which are followed by its structure while they are copied. */
final class ImageContent {
    private static final int BUFFER_BYTES = 64 * 1024;

    private final InputStream content;
    private final long maxBytes;
    private long bytes;
    private int last;

    ImageContent(InputStream content, long maxBytes) {
        this.content = content;
        this.maxBytes = maxBytes;
    }

    static void requireWithin(long maxBytes, long bytes) {
        if (bytes > maxBytes) {
            throw new ImageException("it is larger than the limit of " + maxBytes + " bytes");
        }
    }

    /** How much was copied. */
    long bytes() {
        return bytes;
    }

    /**
     * Copies an image to its end.
     *
     * @throws ImageException if it is not an image, or larger than the limit
     * @throws PassingException if it is truncated
     */
    ImageType copyTo(OutputStream target) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(new Copy(target), BUFFER_BYTES));
        in.mark(ImageType.SIGNATURE_BYTES);
        byte[] start = in.readNBytes(ImageType.SIGNATURE_BYTES);
        in.reset();
        ImageType type = ImageType.of(start)
                .orElseThrow(() -> new ImageException(
                        start.length == 0 ? "it is empty" : "its bytes are not those of a known type of image"));
        try {
            ImageStructure.skip(type, in);
            in.transferTo(OutputStream.nullOutputStream());
            if (type == ImageType.GIF && last != ';') {
                throw new EOFException();
            }
        } catch (EOFException e) {
            throw new PassingException("the " + type + " is truncated after " + bytes + " bytes", Headers.of());
        }
        return type;
    }

    /** Writes to the target what is read of the content. */
    private final class Copy extends InputStream {
        private final OutputStream target;

        private Copy(OutputStream target) {
            this.target = target;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = content.read(buffer, offset, length);
            if (count > 0) {
                bytes += count;
                requireWithin(maxBytes, bytes);
                last = buffer[offset + count - 1];
                target.write(buffer, offset, count);
            }
            return count;
        }
    }
}
