package dev.proofsheet.harness.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.format.Format;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The formats of whole numbers that OpenAPI defines; the validator knows those of texts only. */
public final class IntegerFormat implements Format {
    private final String name;
    private final int bits;

    private IntegerFormat(String name, int bits) {
        this.name = name;
        this.bits = bits;
    }

    /** {@code int32} and {@code int64}. */
    public static List<Format> all() {
        return List.of(new IntegerFormat("int32", Integer.SIZE), new IntegerFormat("int64", Long.SIZE));
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean matches(ExecutionContext execution, SchemaContext schema, JsonNode value) {
        return !value.isIntegralNumber() || value.bigIntegerValue().bitLength() < bits;
    }
}
