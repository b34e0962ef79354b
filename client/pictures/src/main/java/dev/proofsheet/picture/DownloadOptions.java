package dev.proofsheet.picture;

import java.time.Duration;

/** The limits of downloads, and where they may lead. Immutable. */
public final class DownloadOptions {
    private static final DownloadOptions DEFAULTS =
            new DownloadOptions(64L * 1024 * 1024, Duration.ofMinutes(5), false, false);

    final long maxBytes;
    final Duration timeout;
    final boolean isViaProxy;
    final boolean isPrivateAllowed;

    private DownloadOptions(long maxBytes, Duration timeout, boolean isViaProxy, boolean isPrivateAllowed) {
        this.maxBytes = maxBytes;
        this.timeout = timeout;
        this.isViaProxy = isViaProxy;
        this.isPrivateAllowed = isPrivateAllowed;
    }

    /** At most 64 MiB and five minutes, without a proxy, and from public addresses only. */
    public static DownloadOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Sets the size of the largest image that is accepted, in bytes after decompression.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public DownloadOptions maxBytes(long maxBytes) {
        if (maxBytes < 1) {
            throw new IllegalArgumentException("maxBytes must be positive, not " + maxBytes);
        }
        return new DownloadOptions(maxBytes, timeout, isViaProxy, isPrivateAllowed);
    }

    /**
     * Sets how long one image may take from the start of its download, with redirects, retries and the pauses between them.
     *
     * @throws IllegalArgumentException if it is less than a millisecond
     */
    public DownloadOptions timeout(Duration timeout) {
        if (timeout.compareTo(Duration.ofMillis(1)) < 0) {
            throw new IllegalArgumentException("timeout must be at least a millisecond, not " + timeout);
        }
        return new DownloadOptions(maxBytes, timeout, isViaProxy, isPrivateAllowed);
    }

    /**
     * Downloads through the proxy of the OkHttpClient, or, where it has none, through that of the JVM.
     *
     * <p>A proxy resolves names itself, so that it can reach private addresses that are refused otherwise; rely on the proxy to
     * refuse them. Credentials of the proxy's authenticator are sent to open a tunnel, and never to the server of an image.
     */
    public DownloadOptions viaProxy() {
        return new DownloadOptions(maxBytes, timeout, true, isPrivateAllowed);
    }

    /** Allows addresses of private networks and of this machine, for a server of images of your own, or in a test. */
    public DownloadOptions allowPrivateAddresses() {
        return new DownloadOptions(maxBytes, timeout, isViaProxy, true);
    }
}
