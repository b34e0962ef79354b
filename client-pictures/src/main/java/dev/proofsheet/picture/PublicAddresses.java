package dev.proofsheet.picture;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import okhttp3.Dns;

/**
 * Resolves only hosts all of whose addresses are permitted.
 *
 * <p>OkHttp connects to the very addresses that were looked at here, so a name that answers differently the second time
 * gains nothing.
 */
final class PublicAddresses implements Dns {
    /** OkHttp asks no resolver about a host of this form, so {@link #requirePermitted} has to. */
    private static final Pattern LITERAL = Pattern.compile(".*:.*|[\\d.]+");

    private final Dns resolver;
    private final Predicate<InetAddress> permitted;

    PublicAddresses(Dns resolver, Predicate<InetAddress> permitted) {
        this.resolver = resolver;
        this.permitted = permitted;
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        return permitted(host, resolver.lookup(host));
    }

    /** Looks at a host that is itself an address. */
    void requirePermitted(String host) throws UnknownHostException {
        if (LITERAL.matcher(host).matches()) {
            permitted(host, List.of(InetAddress.getByName(host)));
        }
    }

    private List<InetAddress> permitted(String host, List<InetAddress> addresses) throws UnknownHostException {
        for (InetAddress address : addresses) {
            if (!permitted.test(address)) {
                throw new UnknownHostException(host + " has the address " + address.getHostAddress()
                        + ", which is not public; allowPrivateAddresses() permits it");
            }
        }
        return addresses;
    }

    /** Whether an address can belong to a host of the public internet (RFC 6890, without what is documentation). */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublicVersion4(bytes) : isPublicVersion6(bytes);
    }

    private static boolean isPublicVersion4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean thisNetwork = first == 0;
        boolean carrierGradeTranslation = first == 100 && (second & 0xc0) == 64;
        boolean protocolAssignments = first == 192 && second == 0 && bytes[2] == 0;
        boolean benchmarks = first == 198 && (second & 0xfe) == 18;
        boolean reserved = first >= 240;
        return !(thisNetwork || carrierGradeTranslation || protocolAssignments || benchmarks || reserved);
    }

    private static boolean isPublicVersion6(byte[] bytes) {
        boolean uniqueLocal = (bytes[0] & 0xfe) == 0xfc;
        return !uniqueLocal && isPublicEmbedded(bytes);
    }

    /** An address of version 6 that stands for one of version 4 is as public as that one. */
    private static boolean isPublicEmbedded(byte[] bytes) {
        if (startsWith(bytes, 0x20, 0x02)) {
            return isPublic(version4(bytes, 2));
        }
        boolean translated = startsWith(bytes, 0x00, 0x64, 0xff, 0x9b);
        boolean compatible = startsWith(bytes, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        return !(translated || compatible) || isPublic(version4(bytes, 12));
    }

    private static InetAddress version4(byte[] bytes, int offset) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, offset, offset + 4));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xff) != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
