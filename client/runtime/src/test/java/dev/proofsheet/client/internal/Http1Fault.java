package dev.proofsheet.client.internal;

import dev.proofsheet.client.BadRequestException;
import dev.proofsheet.client.CallTimeoutException;
import dev.proofsheet.client.Delivery;
import dev.proofsheet.client.NetworkException;
import dev.proofsheet.client.PaymentRequiredException;
import dev.proofsheet.client.ProofsheetException;
import dev.proofsheet.client.ServerException;
import dev.proofsheet.client.internal.ScriptedServer.Reply;
import org.jspecify.annotations.Nullable;

/** Connections of HTTP/1 that end, break or stall. */
@SuppressWarnings("ImmutableEnumChecker") // The scripts are lambdas without state.
enum Http1Fault implements Fault {
    RESET_BEFORE_THE_RESPONSE(NetworkException.class, true, Delivery.UNKNOWN, exchange -> {
        exchange.read();
        exchange.reset();
    }),
    RESET_DURING_THE_RESPONSE(NetworkException.class, true, Delivery.ANSWERED, exchange -> {
        exchange.read();
        exchange.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"id\":");
        exchange.reset();
    }),
    RESET_AFTER_THE_RESPONSE(null, false, Delivery.ANSWERED, exchange -> {
        exchange.read();
        exchange.write(ScriptedServer.reply("200 OK", "{\"id\":\"1\"}"));
        exchange.reset();
    }),
    CLOSED_WITHOUT_A_RESPONSE(NetworkException.class, true, Delivery.UNKNOWN, exchange -> exchange.read()),
    TRUNCATED(NetworkException.class, true, Delivery.ANSWERED, exchange -> {
        exchange.read();
        exchange.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"id\":\"1\"");
    }),
    TRUNCATED_CHUNKS(NetworkException.class, true, Delivery.ANSWERED, exchange -> {
        exchange.read();
        exchange.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n{\"id\":\"1\"");
    }),
    TRUNCATED_HEAD(NetworkException.class, true, Delivery.UNKNOWN, exchange -> {
        exchange.read();
        exchange.write("HTTP/1.1 200 OK\r\nContent-Le");
    }),
    TRUNCATED_REFUSAL(BadRequestException.class, false, Delivery.ANSWERED, exchange -> {
        exchange.read();
        exchange.write("HTTP/1.1 400 Bad Request\r\nContent-Length: 100\r\n\r\n{\"id\":\"1\"");
    }),
    TRUNCATED_BUSY(ServerException.class, true, Delivery.ANSWERED, exchange -> {
        exchange.read();
        exchange.write("HTTP/1.1 503 Busy\r\nContent-Length: 100\r\n\r\n{\"id\":\"1\"");
    }),
    RESET_REFUSAL(PaymentRequiredException.class, false, Delivery.ANSWERED, exchange -> {
        exchange.read();
        exchange.write("HTTP/1.1 402 Payment Required\r\nContent-Length: 100\r\n\r\n{\"id\":\"1\"");
        exchange.reset();
    }),
    GARBAGE(NetworkException.class, true, Delivery.UNKNOWN, exchange -> {
        exchange.read();
        exchange.write("lorem ipsum dolor sit amet\r\n\r\n");
    }),
    STALLED(CallTimeoutException.class, true, Delivery.UNKNOWN, exchange -> {
        exchange.read();
        exchange.awaitEnd();
    }),
    STALLED_RESPONSE(CallTimeoutException.class, true, Delivery.ANSWERED, exchange -> {
        exchange.read();
        exchange.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"id\":");
        exchange.awaitEnd();
    }),
    STALLED_REFUSAL(PaymentRequiredException.class, false, Delivery.ANSWERED, exchange -> {
        exchange.read();
        exchange.write("HTTP/1.1 402 Payment Required\r\nContent-Length: 100\r\n\r\n{\"id\":\"1\"");
        exchange.awaitEnd();
    });

    private final @Nullable Class<? extends ProofsheetException> exception;
    private final boolean passing;
    private final Delivery delivery;
    private final Reply reply;

    Http1Fault(
            @Nullable Class<? extends ProofsheetException> exception, boolean passing, Delivery delivery, Reply reply) {
        this.exception = exception;
        this.passing = passing;
        this.delivery = delivery;
        this.reply = reply;
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
        return new ScriptedServer(reply, SampleTls.server());
    }
}
