package dev.proofsheet.codegen;

import dev.proofsheet.document.InputException;
import dev.proofsheet.spec.SpecFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether a client came from the spec as it stands: the SHA-256 of the spec's files. */
public final class SpecFingerprint {
    private SpecFingerprint() {}

    /** The fingerprint, in hexadecimal. For a spec of one file it is what {@code sha256sum} prints. */
    public static String of(SpecFile spec) {
        MessageDigest digest = sha256();
        spec.documents().keySet().stream().sorted().forEach(file -> digest.update(read(file)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new InputException(file, "the file cannot be read: " + e.getMessage());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
