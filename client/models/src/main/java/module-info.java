/** The values that clients take and return, and their JSON. */
module dev.proofsheet.model {
    requires com.fasterxml.jackson.annotation;
    requires com.fasterxml.jackson.core;
    requires transitive com.fasterxml.jackson.databind;
    requires transitive org.jspecify;

    exports dev.proofsheet.model;
    exports dev.proofsheet.model.internal;

    opens dev.proofsheet.model to
            com.fasterxml.jackson.databind;
    opens dev.proofsheet.model.internal to
            com.fasterxml.jackson.databind;
}
