package dev.proofsheet.picture;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes an image beside its target and moves it there when it is complete, so that no part of one is ever seen. */
final class TargetFile {
    private final Path target;

    TargetFile(Path target) {
        this.target = target;
    }

    /** Fails where nothing can be written to the target, before anything is asked of a server. */
    void requireWritable() {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || (Files.exists(target) && !Files.isRegularFile(target))) {
            throw new IllegalArgumentException(target + " is not a file; name the file that the image is saved to");
        }
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new IllegalArgumentException(
                    target + " is not writable; name another file, or change its permissions");
        }
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("no folder " + folder + "; create it first");
        }
    }

    SavedImage write(ImageContent image) throws IOException {
        Path partial = target.resolveSibling(".image-" + UUID.randomUUID() + ".part");
        try {
            Set<PosixFilePermission> replaced = permissions();
            ImageType type;
            try (FileChannel channel = create(partial, replaced)) {
                type = image.copyTo(Channels.newOutputStream(channel));
                // Otherwise a crash of the machine could leave an empty file in place of the old one.
                channel.force(true);
            }
            if (replaced != null) {
                // A file is created with no more than the umask allows.
                Files.setPosixFilePermissions(partial, replaced);
            }
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new SavedImage(target, type.mediaType(), image.bytes());
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    /** Those of the file that is replaced; null where there is none, or where the file system has no permissions. */
    private @Nullable Set<PosixFilePermission> permissions() throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(target, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        boolean isReplaced = Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS);
        return view != null && isReplaced ? view.readAttributes().permissions() : null;
    }

    /** Nobody can read the partial file who could not read the one that it replaces. */
    private static FileChannel create(Path file, @Nullable Set<PosixFilePermission> permissions) throws IOException {
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return permissions == null
                ? FileChannel.open(file, options)
                : FileChannel.open(file, options, PosixFilePermissions.asFileAttribute(permissions));
    }
}
