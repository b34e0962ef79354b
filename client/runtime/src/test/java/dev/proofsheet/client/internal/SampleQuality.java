package dev.proofsheet.client.internal;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.proofsheet.model.OpenValue;
import java.util.List;

/** An open value as the generator writes it. */
public final class SampleQuality extends OpenValue {
    public static final SampleQuality LOW = new SampleQuality("low");

    private SampleQuality(String value) {
        super(value);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SampleQuality of(String value) {
        return new SampleQuality(value);
    }

    @Override
    public boolean isKnown() {
        return List.of(LOW).contains(this);
    }
}
