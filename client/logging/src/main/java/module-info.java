/** The log of calls. */
module dev.proofsheet.logging {
    requires okio;
    requires retrofit2;
    requires transitive okhttp3;
    requires transitive org.jspecify;

    exports dev.proofsheet.logging;
    exports dev.proofsheet.logging.internal;
}
