package dev.proofsheet.picture;

import java.nio.file.Path;

/**
 * A picture that was saved.
 *
 * @param path where it is now
 * @param mediaType what its first bytes say it is: {@code image/png}, {@code image/jpeg} or {@code image/webp}
 * @param bytes its size
 */
public record SavedPicture(Path path, String mediaType, long bytes) {}
