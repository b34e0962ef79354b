package dev.proofsheet.harness.finding;

import dev.proofsheet.document.Location;
import dev.proofsheet.document.SourceDocument;
import tools.jackson.core.JsonPointer;

/** The file that evidence was read from: how its places are named there, and what of it may be shown. */
public interface Source {
    /** The line of a place. */
    Location locate(JsonPointer place);

    /** The pointer to a place as the file writes it. */
    String pointer(JsonPointer place);

    /** A text of the file as a finding may repeat it. */
    String shown(String text);

    /** A file that holds no secrets and names its places as the checks do. */
    static Source of(SourceDocument document) {
        return new Source() {
            @Override
            public Location locate(JsonPointer place) {
                return document.locate(place);
            }

            @Override
            public String pointer(JsonPointer place) {
                return place.toString();
            }

            @Override
            public String shown(String text) {
                return text;
            }
        };
    }
}
