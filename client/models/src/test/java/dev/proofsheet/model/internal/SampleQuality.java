package dev.proofsheet.model.internal;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.proofsheet.model.OpenValue;
import java.util.List;

/** An open value as the generator writes it. */
final class SampleQuality extends OpenValue {
    static final SampleQuality LOW = new SampleQuality("low");

    private SampleQuality(String value) {
        super(value);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static SampleQuality of(String value) {
        return new SampleQuality(value);
    }

    @Override
    public boolean isKnown() {
        return List.of(LOW).contains(this);
    }
}
