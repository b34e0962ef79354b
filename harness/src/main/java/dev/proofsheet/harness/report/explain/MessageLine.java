package dev.proofsheet.harness.report.explain;

import tools.jackson.core.JsonPointer;

/**
 * A line of a message as people read it.
 *
 * @param text the line, without its end
 * @param at the place in the scenario's file that it shows
 */
record MessageLine(String text, JsonPointer at) {}
