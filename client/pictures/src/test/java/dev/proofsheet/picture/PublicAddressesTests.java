package dev.proofsheet.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::7f00:1",
                "::ffff:10.0.0.1",
                "64:ff9b::a9fe:a9fe",
                "2002:7f00:1::",
                "2001::1",
                "2001:1ff:ffff::1",
                "2001:db8::1",
                "3fff::1",
                "3fff:fff::1",
                "4000::1",
                "64:ff9b::",
                "64:ff9b:1::101:101",
                "64:ff9b:0:0:0:1:101:101",
                "100::1",
                "::101:101",
                "::ffff:0:101:101",
                "5f00::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void anAddressOfNoPublicHostIsNotPublic(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "99.255.255.255",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.0.1.1",
                "192.167.1.1",
                "198.17.0.1",
                "198.20.0.1",
                "223.255.255.254",
                "::ffff:1.1.1.1",
                "64:ff9b::101:101",
                "2002:101:101::",
                "2001:200::1",
                "2001:db9::1",
                "2001:4860:4860::8888",
                "3fff:1000::1",
                "2606:4700:4700::1111"
            })
    void anyOtherAddressIsPublic(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void oneAddressThatIsNotPublicRefusesTheHost() throws UnknownHostException {
        List<InetAddress> both = List.of(InetAddress.getByName("1.1.1.1"), InetAddress.getByName("10.0.0.1"));
        PublicAddresses addresses = new PublicAddresses(host -> both, PublicAddresses::isPublic);

        assertThatThrownBy(() -> addresses.lookup("pictures.invalid"))
                .isInstanceOf(ImageException.class)
                .hasMessageContaining("pictures.invalid has the address 10.0.0.1, which is not public");
    }
}
