package dev.proofsheet.picture;

import java.nio.file.Path;

/**
 * An image that was saved.
 *
 * @param path the file
 * @param mediaType what its first bytes say it is, such as {@code image/png}
 * @param bytes its size
 */
public record SavedImage(Path path, String mediaType, long bytes) {}
