package dev.proofsheet.harness.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.proofsheet.document.InputException;
import dev.proofsheet.harness.spec.SpecNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** CEL with its extensions for strings, mathematics and bindings, for expressions over certain variables. */
final class Language {
    /** Enough for every message that is meant to be read, and passed in milliseconds. */
    static final int MOST_ITERATIONS = 10_000;

    private static final CelOptions OPTIONS = CelOptions.current()
            .comprehensionMaxIterations(MOST_ITERATIONS)
            .enableQuotedIdentifierSyntax(true)
            .enableHeterogeneousNumericComparisons(true)
            .build();

    private static final CelRuntime RUNTIME = CelRuntimeFactory.legacyCelRuntimeBuilder()
            .setOptions(OPTIONS)
            .addLibraries(CelExtensions.strings(), CelExtensions.math())
            .build();

    private final CelCompiler compiler;

    Language(SchemaTypes types, Map<String, CelType> variables) {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setTypeProvider(types)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .addLibraries(CelExtensions.strings(), CelExtensions.math(), CelExtensions.bindings());
        variables.forEach(builder::addVar);
        this.compiler = builder.build();
    }

    /**
     * Compiles the expression that stands at a place of the spec.
     *
     * @param wanted the types that it may have
     * @param kind what it has to be, in words
     * @throws InputException if it is no expression, uses a name that is not declared, or is of another type
     */
    Expression compile(SpecNode place, Set<? extends CelType> wanted, String kind) {
        CelValidationResult result = compiler.compile(place.text());
        if (result.hasError()) {
            List<String> faults = result.getErrors().stream()
                    .map(issue -> describe(issue, place.text()))
                    .toList();
            throw place.error("the expression cannot be used: " + String.join("; ", faults));
        }
        try {
            CelAbstractSyntaxTree ast = result.getAst();
            if (!wanted.contains(ast.getResultType())) {
                throw place.error("the expression has to be " + kind + ", and is of type "
                        + ast.getResultType().name());
            }
            return new Expression(place.text(), RUNTIME.createProgram(ast), Mention.of(ast));
        } catch (CelValidationException | CelEvaluationException e) {
            throw place.error("the expression cannot be used: " + e.getMessage());
        }
    }

    private static String describe(CelIssue issue, String text) {
        int column = issue.getSourceLocation().getColumn() + 1;
        String place = text.strip().contains("\n")
                ? "line " + issue.getSourceLocation().getLine() + ", column " + column
                : "column " + column;
        // The list of what the parser would take instead is long and says nothing.
        return place + ": " + issue.getMessage().replaceFirst(" expecting \\{.*", "");
    }
}
