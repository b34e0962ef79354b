package dev.proofsheet.harness.report.html;

import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonpCharacterEscapes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON that can stand within a script element, whatever its texts hold. */
final class EmbeddedJson {
    private static final JsonMapper MAPPER = JsonMapper.builder(
                    JsonFactory.builder().characterEscapes(new ScriptEscapes()).build())
            .build();

    private EmbeddedJson() {}

    /** The text of a node. A raw value in it has to be such a text too. */
    static String of(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    /** Writes as escapes what HTML or a script could take for its own; the base does it with two separators of lines. */
    private static final class ScriptEscapes extends JsonpCharacterEscapes {
        private static final long serialVersionUID = 1;

        private final int[] escapes = super.getEscapeCodesForAscii().clone();

        ScriptEscapes() {
            for (char sign : new char[] {'<', '>', '&'}) {
                escapes[sign] = CharacterEscapes.ESCAPE_STANDARD;
            }
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return escapes.clone();
        }
    }
}
