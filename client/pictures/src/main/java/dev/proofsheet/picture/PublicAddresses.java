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
 * <p>OkHttp connects to the very addresses that were checked here, so that a name which resolves differently the second time
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

    private List<InetAddress> permitted(String host, List<InetAddress> addresses) {
        for (InetAddress address : addresses) {
            if (!permitted.test(address)) {
                throw new ImageException(host + " has the address " + address.getHostAddress()
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

    /**
     * Global unicast, without the protocol assignments of 2001::/23, such as Teredo, and documentation. An address that stands for
     * one of version 4 (6to4, and NAT64 of RFC 6052) is as public as that one; of NAT64 with a prefix of its own (RFC 8215) the
     * address inside is not known.
     */
    private static boolean isPublicVersion6(byte[] bytes) {
        if (startsWith(bytes, 0x20, 0x02)) {
            return isPublic(version4(bytes, 2));
        }
        if (startsWith(bytes, 0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0)) {
            return isPublic(version4(bytes, 12));
        }
        boolean isGlobal = (bytes[0] & 0xe0) == 0x20;
        boolean isAssignment = startsWith(bytes, 0x20, 0x01) && (bytes[2] & 0xfe) == 0;
        boolean isDocumentation =
                startsWith(bytes, 0x20, 0x01, 0x0d, 0xb8) || (startsWith(bytes, 0x3f, 0xff) && (bytes[2] & 0xf0) == 0);
        return isGlobal && !isAssignment && !isDocumentation;
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
