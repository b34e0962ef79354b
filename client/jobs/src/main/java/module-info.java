/** Handles of jobs, and waiting for them. */
module dev.proofsheet.job {
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires transitive dev.proofsheet.client;
    requires transitive org.jspecify;

    exports dev.proofsheet.job;
    exports dev.proofsheet.job.internal;
}
