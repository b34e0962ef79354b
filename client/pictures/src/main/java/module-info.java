/** Saves images. */
module dev.proofsheet.picture {
    requires transitive dev.proofsheet.client;
    requires transitive okhttp3;
    requires transitive org.jspecify;

    exports dev.proofsheet.picture;
}
