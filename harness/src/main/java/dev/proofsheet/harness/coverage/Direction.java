package dev.proofsheet.harness.coverage;

/** Which way a body travels, as the user of a provider sees it: what a callback brings is received. */
enum Direction {
    SENT(Dimension.PROPERTIES_SENT, Dimension.VALUES_SENT),
    RECEIVED(Dimension.PROPERTIES_RECEIVED, Dimension.VALUES_RECEIVED);

    private final Dimension properties;
    private final Dimension values;

    Direction(Dimension properties, Dimension values) {
        this.properties = properties;
        this.values = values;
    }

    Dimension properties() {
        return properties;
    }

    Dimension knownValues() {
        return values;
    }
}
