package dev.proofsheet.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import okhttp3.MediaType;
import org.jspecify.annotations.Nullable;

/** Writes a picture beside its place and moves it there when it is whole, so that no half of one is ever seen. */
final class PictureFile {
    private static final int BUFFER_BYTES = 64 * 1024;

    private final Path target;
    private final long maxBytes;

    PictureFile(Path target, long maxBytes) {
        this.target = target;
        this.maxBytes = maxBytes;
    }

    /** Says that nothing can be written to the target, before anything is asked of a server. */
    void requireWritable() {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || Files.isDirectory(target)) {
            throw new PictureException(target + " is a folder; name the file that the picture is saved to");
        }
        if (!Files.isDirectory(folder)) {
            throw new PictureException("there is no folder " + folder);
        }
    }

    SavedPicture write(InputStream content, @Nullable MediaType declared) throws IOException {
        Path partial = target.resolveSibling(".picture-" + UUID.randomUUID() + ".part");
        try {
            byte[] start = content.readNBytes(PictureType.SIGNATURE_BYTES);
            PictureType type = type(start, declared);
            long bytes;
            try (OutputStream out =
                    Files.newOutputStream(partial, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                out.write(start);
                bytes = copy(content, out, start.length);
            }
            move(partial);
            return new SavedPicture(target, type.mediaType(), bytes);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private static PictureType type(byte[] start, @Nullable MediaType declared) {
        PictureType type = PictureType.of(start)
                .orElseThrow(() -> new PictureException(
                        start.length == 0 ? "it is empty" : "its bytes are not those of a PNG, JPEG or WebP"));
        if (!type.agreesWith(declared)) {
            throw new PictureException("it is declared as " + declared + ", and its bytes are " + type.mediaType());
        }
        return type;
    }

    private long copy(InputStream content, OutputStream out, long already) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        long bytes = already;
        for (int read = 0; read >= 0; read = content.read(buffer)) {
            bytes += read;
            requireWithin(bytes);
            out.write(buffer, 0, read);
        }
        return bytes;
    }

    void requireWithin(long bytes) {
        if (bytes > maxBytes) {
            throw new PictureException("it is larger than the limit of " + maxBytes + " bytes");
        }
    }

    private void move(Path partial) throws IOException {
        try {
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
