/** What all clients share. */
module dev.proofsheet.client {
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires okio;
    requires transitive dev.proofsheet.logging;
    requires transitive dev.proofsheet.model;
    requires transitive okhttp3;
    requires transitive org.jspecify;
    requires transitive retrofit2;

    exports dev.proofsheet.client;
    exports dev.proofsheet.client.internal;
}
