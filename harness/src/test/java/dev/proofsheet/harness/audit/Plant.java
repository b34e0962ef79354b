package dev.proofsheet.harness.audit;

/** A fault that a generated recording holds, each in another kind of job. */
enum Plant {
    REQUEST_PROPERTY("request.body.undeclared", 0),
    REPLY_PROPERTY("response.body.undeclared", 1),
    BROKEN_TEXT("response.body.malformed", 2),
    OTHER_STATUS("response.status.undeclared", 2),
    OTHER_TYPE("response.content-type", 2),
    OTHER_STATE("lifecycle.status.unknown", 2),
    OTHER_JOB("lifecycle.job.changed", 3),
    /** The job ends one poll too early, and is seen again in an earlier state. */
    BACK_TO_LIFE("lifecycle.after-outcome", 3);

    private final String key;
    private final int step;

    Plant(String key, int step) {
        this.key = key;
        this.step = step;
    }

    /** The finding that has to be raised. */
    String key() {
        return key;
    }

    /** At which exchange of the job, from 0, it is raised. */
    int step() {
        return step;
    }
}
