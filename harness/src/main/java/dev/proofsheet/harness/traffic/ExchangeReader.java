package dev.proofsheet.harness.traffic;

import dev.proofsheet.harness.finding.Secrets;
import dev.proofsheet.harness.finding.Source;
import dev.proofsheet.harness.fixture.Body;
import dev.proofsheet.harness.fixture.Exchange;
import dev.proofsheet.harness.fixture.ReplyMessage;
import dev.proofsheet.harness.fixture.ReplyMessage.Fault;
import dev.proofsheet.harness.fixture.RequestMessage;
import dev.proofsheet.harness.spec.Operation;
import dev.proofsheet.harness.spec.Parameter.In;
import dev.proofsheet.harness.spec.Reply;
import dev.proofsheet.harness.spec.SecurityScheme;
import dev.proofsheet.harness.spec.Spec;
import dev.proofsheet.harness.traffic.Entry.Header;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Makes of an entry the exchange that it is by a spec. */
public final class ExchangeReader {
    private final Entry entry;
    private final Spec spec;
    private final Operation operation;
    private final Credentials credentials;
    private final Set<Gap> gaps = EnumSet.noneOf(Gap.class);

    private ExchangeReader(Entry entry, Spec spec, Operation operation) {
        this.entry = entry;
        this.spec = spec;
        this.operation = operation;
        this.credentials = Credentials.of(entry, spec);
    }

    /** Reads an entry that belongs to an operation. */
    public static RecordedExchange read(Entry entry, Spec spec, Operation operation, Map<String, String> path) {
        return new ExchangeReader(entry, spec, operation).read(path);
    }

    /** Where an entry stands that belongs to no operation. */
    public static Source source(Entry entry, Spec spec) {
        return EntrySource.of(entry, Credentials.of(entry, spec).secrets());
    }

    private RecordedExchange read(Map<String, String> path) {
        Map<String, JsonNode> parameters = new LinkedHashMap<>();
        for (Map.Entry<String, String> parameter : path.entrySet()) {
            parameters.put(parameter.getKey(), JsonNodeFactory.instance.stringNode(parameter.getValue()));
        }
        RequestMessage request = new RequestMessage(parameters, query(), requestHeaders(), requestBody());
        Exchange exchange = new Exchange(entry.index(), operation.id(), request, reply());
        if (entry.requestHeaders().isEmpty()) {
            gaps.add(Gap.REQUEST_HEADERS);
        }
        return new RecordedExchange(
                exchange, EntrySource.of(entry, credentials.secrets()), credentials.schemes(), gaps);
    }

    private Map<String, JsonNode> query() {
        Map<String, List<String>> fields = entry.address().fields();
        if (!fields.isEmpty()) {
            fields.keySet()
                    .removeIf(name -> operation.parameter(In.QUERY, name).isEmpty() && isCredential(In.QUERY, name));
        }
        return BodyReader.values(fields);
    }

    private boolean isCredential(In in, String name) {
        for (SecurityScheme scheme : spec.schemes().values()) {
            if (scheme.in() == in && scheme.field().equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }

    private Map<String, String> requestHeaders() {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Header header : entry.requestHeaders()) {
            String name = header.name();
            boolean declared = operation.parameter(In.HEADER, name).isPresent();
            if (declared || !(isForeign(name) || isCredential(In.HEADER, name))) {
                add(header, headers);
            }
        }
        return withType(entry.requestBody(), headers);
    }

    private Map<String, String> replyHeaders() {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Optional<Reply> declared = operation.reply(entry.status());
        for (Header header : entry.replyHeaders()) {
            String name = header.name();
            if (!isForeign(name)
                    || (declared.isPresent() && declared.get().headers().containsKey(name.toLowerCase(Locale.ROOT)))) {
                add(header, headers);
            }
        }
        return withType(entry.replyBody(), headers);
    }

    /** The values of headers of one name are joined as HTTP joins them. */
    private static void add(Header header, Map<String, String> headers) {
        headers.merge(header.name(), header.value(), (first, second) -> first + ", " + second);
    }

    /** With the content type also where only the body says it. */
    private static Map<String, String> withType(RecordedBody body, Map<String, String> headers) {
        // Chrome writes x-unknown where a reply has no content type.
        if (!body.mediaType().isEmpty() && !body.mediaType().equals("x-unknown")) {
            headers.putIfAbsent("Content-Type", body.mediaType());
        }
        return headers;
    }

    /** Whether a header is none of the API's: it came on the way, or carries a credential. */
    private static boolean isForeign(String name) {
        return CarrierHeaders.contains(name) || Secrets.isHeader(name);
    }

    private Body requestBody() {
        String type = Entry.value(entry.requestHeaders(), "Content-Type")
                .orElse(entry.requestBody().mediaType());
        return seen(BodyReader.read(entry.requestBody(), type, entry.file()), Gap.REQUEST_BODY);
    }

    private ReplyMessage reply() {
        if (entry.status() <= 0) {
            gaps.add(Gap.REPLY);
            return new ReplyMessage(0, Map.of(), new Body.None(), Duration.ZERO, Optional.of(Fault.RESET));
        }
        Map<String, String> headers = replyHeaders();
        String type = headers.getOrDefault("Content-Type", "");
        Body body = seen(BodyReader.read(entry.replyBody(), type, entry.file()), Gap.REPLY_BODY);
        return new ReplyMessage(entry.status(), headers, body, Duration.ZERO, Optional.empty());
    }

    private Body seen(Body body, Gap gap) {
        if (body instanceof Body.Unseen) {
            gaps.add(gap);
        } else if (body instanceof Body.Json json) {
            credentials.collect(json.value());
        }
        return body;
    }
}
