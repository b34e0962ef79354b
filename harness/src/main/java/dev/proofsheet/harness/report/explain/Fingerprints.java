package dev.proofsheet.harness.report.explain;

import dev.proofsheet.harness.finding.Finding;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Names for findings that stay the same from run to run, whatever lines move and whatever values change.
 *
 * <p>Two findings of one kind at one place are told apart by their order, as in {@code 0f3c…-2}.
 */
public final class Fingerprints {
    /** By number, not by text: an audit can come to hundreds of thousands. */
    private final Map<Long, Integer> given = new HashMap<>();

    /** The name of the next finding. */
    public String of(Finding finding) {
        long name = hash(String.join(
                "\n",
                finding.key(),
                finding.provider(),
                String.valueOf(finding.scenario()),
                String.valueOf(finding.operation()),
                finding.at()));
        int count = given.merge(name, 1, Integer::sum);
        return HexFormat.of().toHexDigits(name) + (count == 1 ? "" : "-" + count);
    }

    private static long hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
