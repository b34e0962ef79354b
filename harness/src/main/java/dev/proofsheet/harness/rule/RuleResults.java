package dev.proofsheet.harness.rule;

import java.util.List;

/**
 * What the rules and prices of a spec came to on a scenario.
 *
 * @param rules those that apply, on requests that the provider refuses too: in the order of the exchanges, and after them
 *     those about the outcome of a job
 * @param prices those that were held against what a reply says
 */
public record RuleResults(List<RuleOutcome> rules, List<PriceOutcome> prices) {}
