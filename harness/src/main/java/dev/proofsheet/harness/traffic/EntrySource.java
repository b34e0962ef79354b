package dev.proofsheet.harness.traffic;

import dev.proofsheet.document.Location;
import dev.proofsheet.harness.finding.Secrets;
import dev.proofsheet.harness.finding.Source;
import dev.proofsheet.harness.traffic.Entry.Header;
import java.util.List;
import tools.jackson.core.JsonPointer;

/**
 * The places of one entry. Checks name them as in a scenario, {@code /exchanges/17/response/json/status}; here they become
 * those of the file, {@code /log/entries/17/response/content/text/status}. Where a body is a text of JSON, the pointer goes on inside it.
 *
 * @param location where the entry begins
 * @param index the entry's place in the file
 * @param requestHeaders the request's headers
 * @param replyHeaders the reply's headers
 * @param listsParams whether the file lists the fields of the request's body
 * @param secrets texts that must not be shown
 */
record EntrySource(
        Location location,
        int index,
        List<Header> requestHeaders,
        List<Header> replyHeaders,
        boolean listsParams,
        List<String> secrets)
        implements Source {

    static EntrySource of(Entry entry, List<String> secrets) {
        return new EntrySource(
                new Location(entry.file(), entry.line()),
                entry.index(),
                entry.requestHeaders(),
                entry.replyHeaders(),
                !entry.requestBody().params().isEmpty(),
                secrets);
    }

    /** The place alone: the rest holds credentials. */
    @Override
    public String toString() {
        return location.toString();
    }

    @Override
    public Location locate(JsonPointer place) {
        return location;
    }

    @Override
    public String shown(String text) {
        return Secrets.removed(text, secrets);
    }

    @Override
    public String pointer(JsonPointer whole) {
        String entry = "/log/entries/" + index;
        JsonPointer place = whole.tail().tail();
        if (place.matches() || place.tail().matches()) {
            return entry + place;
        }
        boolean request = place.matchesProperty("request");
        JsonPointer inside = place.tail();
        String message = entry + "/" + place.getMatchingProperty();
        JsonPointer rest = inside.tail();
        return switch (inside.getMatchingProperty()) {
            case "path", "query" -> message + "/url";
            case "headers" -> message + "/headers" + header(rest, request ? requestHeaders : replyHeaders);
            case "json", "text" -> message + (request ? "/postData/text" : "/content/text") + rest;
            case "multipart", "form" ->
                message + "/postData" + (listsParams ? "/params" + (rest.matches() ? "" : "/" + first(rest)) : "/text");
            default -> message + inside;
        };
    }

    private static String header(JsonPointer name, List<Header> headers) {
        for (int position = 0; !name.matches() && position < headers.size(); position++) {
            if (headers.get(position).name().equalsIgnoreCase(name.getMatchingProperty())) {
                return "/" + position + "/value";
            }
        }
        return "";
    }

    private static String first(JsonPointer pointer) {
        return pointer.getMatchingProperty();
    }
}
