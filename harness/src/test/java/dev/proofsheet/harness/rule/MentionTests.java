package dev.proofsheet.harness.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionTests {
    private static final CelCompiler CEL = CelCompilerFactory.standardCelCompilerBuilder()
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addVar(Variable.REQUEST, SimpleType.DYN)
            .addVar(Variable.RESPONSE, SimpleType.DYN)
            .build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "request.a.b > 1 && request.a.b < response.c   | request.a.b, response.c",
                "has(request.a.b)                              | request.a.b",
                "request.a[0].b.all(item, item.c > request.d)  | request.a, request.d",
                "request == response                           | request, response",
                "{'a': request.b}['a'] == 1                    | request.b",
                "'a'.size() == 1                               | \"\"",
            })
    void areTheValuesOfMessagesInTheirOrderUpToTheFirstIndex(String expression, String expected)
            throws CelValidationException {
        List<Mention> mentions = Mention.of(CEL.compile(expression).getAst());
        assertThat(String.join(", ", mentions.stream().map(Mention::toString).toList()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "has(request.a.b)                     ; true",
                "request.a.b == 1                     ; false",
                "has(request.a.b) && request.a.b == 1 ; false",
                "request.a.b == 1 || has(request.a.b) ; false",
                "has(request.a.b) || !has(request.a.b) ; true",
            })
    void aValueOfWhichNothingIsUsedIsOnlyAskedFor(String expression, boolean asksOnly) throws CelValidationException {
        assertThat(Mention.of(CEL.compile(expression).getAst()))
                .singleElement()
                .satisfies(mention -> assertThat(mention.asksOnly()).isEqualTo(asksOnly));
    }
}
