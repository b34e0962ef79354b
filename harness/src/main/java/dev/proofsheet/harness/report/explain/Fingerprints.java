package dev.proofsheet.harness.report.explain;

import dev.proofsheet.harness.finding.Finding;
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
    private static final int BYTES = 8;

    private final Map<String, Integer> given = new HashMap<>();

    /** The name of the next finding. */
    public String of(Finding finding) {
        String name = hash(String.join(
                "\n",
                finding.key(),
                finding.provider(),
                String.valueOf(finding.scenario()),
                String.valueOf(finding.operation()),
                finding.at()));
        int count = given.merge(name, 1, Integer::sum);
        return count == 1 ? name : name + "-" + count;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
