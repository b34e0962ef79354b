package dev.proofsheet.harness.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A value that an expression looks at, such as {@code request.body.size}.
 *
 * @param variable the variable that it begins with
 * @param path the names that follow, up to the first index
 * @param asksOnly whether the expression asks no more than whether it is there
 */
record Mention(String variable, List<String> path, boolean asksOnly) {
    /** What an expression mentions of the variables, in its order and without repetition. */
    static List<Mention> of(CelAbstractSyntaxTree ast) {
        Map<String, Mention> mentions = new LinkedHashMap<>();
        CelNavigableAst.fromAst(ast)
                .getRoot()
                .allNodes()
                .filter(node -> node.parent()
                        .filter(parent -> parent.getKind() == Kind.SELECT)
                        .isEmpty())
                .map(node -> read(node.expr()))
                .filter(mention -> Variable.NAMES.contains(mention.variable()))
                .forEach(mention -> mentions.merge(mention.toString(), mention, Mention::or));
        return List.copyOf(mentions.values());
    }

    private Mention or(Mention same) {
        return asksOnly ? same : this;
    }

    private static Mention read(CelExpr expression) {
        List<String> path = new ArrayList<>();
        CelExpr inner = expression;
        while (inner.exprKind().getKind() == Kind.SELECT) {
            path.add(inner.select().field());
            inner = inner.select().operand();
        }
        Collections.reverse(path);
        boolean named = inner.exprKind().getKind() == Kind.IDENT;
        return new Mention(named ? inner.ident().name() : "", List.copyOf(path), isQuestion(expression));
    }

    private static boolean isQuestion(CelExpr expression) {
        return expression.exprKind().getKind() == Kind.SELECT
                && expression.select().testOnly();
    }

    @Override
    public String toString() {
        return path.isEmpty() ? variable : variable + "." + String.join(".", path);
    }
}
