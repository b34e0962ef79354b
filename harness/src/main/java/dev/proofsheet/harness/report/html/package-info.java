/**
 * {@code index.html}: the run as one page that opens without a network.
 *
 * <p>Java gathers the data and puts it into the page; the scripts beside the template draw it. May depend on
 * {@code report.explain}, the events of {@code run} and what they carry.
 */
@NullMarked
package dev.proofsheet.harness.report.html;

import org.jspecify.annotations.NullMarked;
