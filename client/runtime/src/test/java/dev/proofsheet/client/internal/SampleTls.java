package dev.proofsheet.client.internal;

import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLSocketFactory;
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

    /** One for all, because a session that is resumed takes a tenth of the time. */
    private static final SSLSocketFactory TRUSTING = CLIENT.sslSocketFactory();

    private SampleTls() {}

    static ServerSocketFactory server() {
        return SERVER.sslContext().getServerSocketFactory();
    }

    static OkHttpClient trusting() {
        return new OkHttpClient.Builder()
                .sslSocketFactory(TRUSTING, CLIENT.trustManager())
                .build();
    }
}
