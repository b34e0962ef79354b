package dev.proofsheet.harness.traffic;

import java.util.List;
import java.util.Optional;

/**
 * A body as a HAR file has it.
 *
 * @param mediaType its media type with parameters; empty where the file does not say
 * @param text its text, if the file has it
 * @param base64 whether the text is Base64
 * @param params its fields or parts, where the file lists them
 * @param size its size in bytes; -1 where the file does not say
 */
record RecordedBody(String mediaType, Optional<String> text, boolean base64, List<Param> params, long size) {
    /**
     * A field or a part.
     *
     * @param name its name
     * @param value its text, if the file has it
     * @param isFile whether it is a file
     */
    record Param(String name, Optional<String> value, boolean isFile) {}

    long weight() {
        long weight = text.map(String::length).orElse(0);
        for (Param param : params) {
            weight += param.value().map(String::length).orElse(0);
        }
        return weight;
    }
}
