package dev.proofsheet.client.internal;

import dev.proofsheet.client.CallTimeoutException;
import dev.proofsheet.client.Delivery;
import dev.proofsheet.client.NetworkException;
import dev.proofsheet.client.PaymentRequiredException;
import dev.proofsheet.client.ProofsheetException;
import dev.proofsheet.client.ServerException;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import mockwebserver3.SocketEffect.CloseSocket;
import mockwebserver3.SocketEffect.CloseStream;
import org.jspecify.annotations.Nullable;

/** Streams and connections of HTTP/2 that end, break or stall; the numbers are those of RFC 9113, section 7. */
@SuppressWarnings("ImmutableEnumChecker") // A response is immutable once built.
enum Http2Fault implements Fault {
    REFUSED_STREAM(
            NetworkException.class, true, Delivery.NOT_SENT, 200, fault -> fault.onResponseStart(new CloseStream(7))),
    REFUSED_DURING_THE_RESPONSE(
            NetworkException.class, true, Delivery.ANSWERED, 200, fault -> fault.onResponseBody(new CloseStream(7))),
    NO_ERROR(NetworkException.class, true, Delivery.UNKNOWN, 200, fault -> fault.onResponseStart(new CloseStream(0))),
    PROTOCOL_ERROR(
            NetworkException.class, true, Delivery.UNKNOWN, 200, fault -> fault.onResponseStart(new CloseStream(1))),
    INTERNAL_ERROR(
            NetworkException.class, true, Delivery.UNKNOWN, 200, fault -> fault.onResponseStart(new CloseStream(2))),
    CANCEL(NetworkException.class, true, Delivery.UNKNOWN, 200, fault -> fault.onResponseStart(new CloseStream(8))),
    CANCEL_DURING_THE_RESPONSE(
            NetworkException.class, true, Delivery.ANSWERED, 200, fault -> fault.onResponseBody(new CloseStream(8))),
    ENHANCE_YOUR_CALM(
            NetworkException.class, true, Delivery.UNKNOWN, 200, fault -> fault.onResponseStart(new CloseStream(11))),
    HTTP_1_1_REQUIRED(
            NetworkException.class, true, Delivery.UNKNOWN, 200, fault -> fault.onResponseStart(new CloseStream(13))),
    CLOSED_WITHOUT_A_RESPONSE(
            NetworkException.class, true, Delivery.UNKNOWN, 200, fault -> fault.onResponseStart(new CloseSocket())),
    GOAWAY_AFTER_THE_RESPONSE(
            null,
            false,
            Delivery.ANSWERED,
            200,
            fault -> fault.onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE)),
    TRUNCATED_REFUSAL(
            PaymentRequiredException.class,
            false,
            Delivery.ANSWERED,
            402,
            fault -> fault.onResponseBody(new CloseStream(2))),
    TRUNCATED_BUSY(
            ServerException.class, true, Delivery.ANSWERED, 503, fault -> fault.onResponseBody(new CloseStream(2))),
    STALLED(
            CallTimeoutException.class,
            true,
            Delivery.UNKNOWN,
            200,
            fault -> fault.onResponseStart(SocketEffect.Stall.INSTANCE)),
    STALLED_RESPONSE(
            CallTimeoutException.class,
            true,
            Delivery.ANSWERED,
            200,
            fault -> fault.onResponseBody(SocketEffect.Stall.INSTANCE)),
    STALLED_REFUSAL(
            PaymentRequiredException.class,
            false,
            Delivery.ANSWERED,
            402,
            fault -> fault.onResponseBody(SocketEffect.Stall.INSTANCE));

    private final @Nullable Class<? extends ProofsheetException> exception;
    private final boolean passing;
    private final Delivery delivery;
    private final MockResponse response;

    Http2Fault(
            @Nullable Class<? extends ProofsheetException> exception,
            boolean passing,
            Delivery delivery,
            int status,
            UnaryOperator<MockResponse.Builder> fault) {
        this.exception = exception;
        this.passing = passing;
        this.delivery = delivery;
        this.response = fault.apply(Http2Server.json(status, "{\"id\":\"1\"}")).build();
    }

    @Override
    public @Nullable Class<? extends ProofsheetException> exception() {
        return exception;
    }

    @Override
    public boolean isPassing() {
        return passing;
    }

    @Override
    public Delivery delivery() {
        return delivery;
    }

    @Override
    public boolean isStalled() {
        return name().startsWith("STALLED");
    }

    @Override
    public Server start(Protocol protocol, String elsewhere) {
        return Http2Server.always(response);
    }
}
