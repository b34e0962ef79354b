package dev.proofsheet.harness.run;

import java.time.Duration;

/**
 * The counts of a run.
 *
 * @param providers providers that were checked
 * @param scenarios scenarios that were checked
 * @param exchanges exchanges in them
 * @param checks checks that were made
 * @param findings findings that nobody accepted
 * @param accepted findings that the lists of known deviations accept
 * @param unreadable providers whose input could not be used
 * @param took how long the run took
 */
public record Summary(
        int providers,
        int scenarios,
        int exchanges,
        int checks,
        int findings,
        int accepted,
        int unreadable,
        Duration took) {}
