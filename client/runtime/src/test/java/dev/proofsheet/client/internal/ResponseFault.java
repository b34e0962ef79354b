package dev.proofsheet.client.internal;

import dev.proofsheet.client.BadRequestException;
import dev.proofsheet.client.ConflictException;
import dev.proofsheet.client.DecodingException;
import dev.proofsheet.client.Delivery;
import dev.proofsheet.client.ForbiddenException;
import dev.proofsheet.client.NotFoundException;
import dev.proofsheet.client.PaymentRequiredException;
import dev.proofsheet.client.ProofsheetException;
import dev.proofsheet.client.RateLimitException;
import dev.proofsheet.client.ServerException;
import dev.proofsheet.client.UnauthorizedException;
import dev.proofsheet.client.UnexpectedStatusException;
import dev.proofsheet.client.UnprocessableException;
import java.util.List;
import mockwebserver3.MockResponse;

/** Complete responses of every version of HTTP that are not what the caller asked for. */
enum ResponseFault implements Fault {
    EMPTY_200(DecodingException.class, false, "200 OK", ""),
    HTML_200(DecodingException.class, false, "200 OK", "<html>Welcome</html>"),
    HALF_A_JSON_200(DecodingException.class, false, "200 OK", "{\"id\":\"1\""),
    NO_CONTENT(DecodingException.class, false, "204 No Content", ""),
    REDIRECT_307(UnexpectedStatusException.class, false, "307 Temporary Redirect", "", "Location: /elsewhere"),
    REDIRECT_308(UnexpectedStatusException.class, false, "308 Permanent Redirect", "", "Location: /elsewhere"),
    REDIRECT_TO_ANOTHER_ORIGIN(UnexpectedStatusException.class, false, "302 Found", "", "Location: {elsewhere}/jobs"),
    MULTIPLE_CHOICES(UnexpectedStatusException.class, false, "300 Multiple Choices", "", "Location: {elsewhere}/jobs"),
    GZIP_REFUSAL_THAT_IS_NOT(
            PaymentRequiredException.class, false, "402 Payment Required", "{}", "Content-Encoding: gzip"),
    STATUS_400(BadRequestException.class, false, "400 Bad Request", "{}"),
    STATUS_400_AT_GREAT_LENGTH(BadRequestException.class, false, "400 Bad Request", "x".repeat(2 << 20)),
    STATUS_401(UnauthorizedException.class, false, "401 Unauthorized", "{}"),
    STATUS_401_WITH_CHALLENGE(UnauthorizedException.class, false, "401 Unauthorized", "{}", "WWW-Authenticate: Basic"),
    STATUS_402(PaymentRequiredException.class, false, "402 Payment Required", "{}"),
    STATUS_403(ForbiddenException.class, false, "403 Forbidden", "{}"),
    STATUS_404(NotFoundException.class, false, "404 Not Found", "{}"),
    STATUS_407(UnexpectedStatusException.class, false, "407 Proxy Authentication Required", "{}"),
    STATUS_408(UnexpectedStatusException.class, true, "408 Request Timeout", "{}"),
    STATUS_409(ConflictException.class, false, "409 Conflict", "{}"),
    STATUS_418(UnexpectedStatusException.class, false, "418 I'm a teapot", "{}"),
    STATUS_421(UnexpectedStatusException.class, false, "421 Misdirected Request", "{}"),
    STATUS_422(UnprocessableException.class, false, "422 Unprocessable Content", "{}"),
    STATUS_425(UnexpectedStatusException.class, false, "425 Too Early", "{}"),
    STATUS_429(RateLimitException.class, true, "429 Too Many Requests", "{}"),
    STATUS_429_WITH_RETRY_AFTER(RateLimitException.class, true, "429 Too Many Requests", "{}", "Retry-After: 7"),
    STATUS_500(ServerException.class, true, "500 Internal Server Error", "<html>Sorry</html>"),
    STATUS_503_WITH_RETRY_AFTER_0(ServerException.class, true, "503 Unavailable", "", "Retry-After: 0");

    private final Class<? extends ProofsheetException> exception;
    private final boolean passing;
    private final String status;
    private final String body;
    private final String header;

    ResponseFault(Class<? extends ProofsheetException> exception, boolean passing, String status, String body) {
        this(exception, passing, status, body, "");
    }

    ResponseFault(
            Class<? extends ProofsheetException> exception,
            boolean passing,
            String status,
            String body,
            String header) {
        this.exception = exception;
        this.passing = passing;
        this.status = status;
        this.body = body;
        this.header = header;
    }

    @Override
    public Class<? extends ProofsheetException> exception() {
        return exception;
    }

    @Override
    public boolean isPassing() {
        return passing;
    }

    @Override
    public Delivery delivery() {
        return Delivery.ANSWERED;
    }

    @Override
    public Server start(Protocol protocol, String elsewhere) {
        List<String> headers = header.isEmpty() ? List.of() : List.of(header.replace("{elsewhere}", elsewhere));
        if (protocol == Protocol.HTTP_2) {
            MockResponse.Builder response = Http2Server.json(Integer.parseInt(status.substring(0, 3)), body);
            headers.forEach(response::addHeader);
            return Http2Server.always(response.build());
        }
        String reply = ScriptedServer.reply(status, body, headers.toArray(String[]::new));
        return new ScriptedServer(
                exchange -> {
                    exchange.read();
                    exchange.write(reply);
                },
                SampleTls.server());
    }
}
