package dev.proofsheet.client.internal;

import javax.net.ServerSocketFactory;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** A certificate for this machine, and clients that trust it. */
final class SampleTls {
    private static final HeldCertificate CERTIFICATE = new HeldCertificate.Builder()
            .addSubjectAlternativeName("localhost")
            .addSubjectAlternativeName("other.localhost")
            .build();

    static final HandshakeCertificates SERVER =
            new HandshakeCertificates.Builder().heldCertificate(CERTIFICATE).build();

    private static final HandshakeCertificates CLIENT = new HandshakeCertificates.Builder()
            .addTrustedCertificate(CERTIFICATE.certificate())
            .build();

    private SampleTls() {}

    static ServerSocketFactory server() {
        return SERVER.sslContext().getServerSocketFactory();
    }

    static OkHttpClient trusting() {
        return new OkHttpClient.Builder()
                .sslSocketFactory(CLIENT.sslSocketFactory(), CLIENT.trustManager())
                .build();
    }
}
