package dev.proofsheet.harness.report.explain;

import dev.proofsheet.document.Location;
import java.util.List;

/**
 * Some lines of a file as they stand there.
 *
 * @param location the first line
 * @param lines the lines, without the indent that they share
 */
public record SpecFragment(Location location, List<String> lines) {}
