package dev.proofsheet.harness;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * The keys of findings in the sources of the harness.
 *
 * @param whole the texts that have the form of a key, or of the beginning of one
 * @param composed the keys that are put together where a finding begins, as patterns
 */
record KeysInCode(Set<String> whole, List<Pattern> composed) {
    private static final Pattern KEY =
            Pattern.compile("(request|response|lifecycle|rule|credits|client|fixture|spec|deviation|coverage)"
                    + "(\\.[a-z]+(-[a-z]+)*)+");

    static KeysInCode read(Path sources) throws IOException {
        KeysInCode keys = new KeysInCode(new TreeSet<>(), new ArrayList<>());
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> files = Files.walk(sources);
                StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            Collection<Path> java =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(java));
            for (CompilationUnitTree unit : task.parse()) {
                unit.accept(new Scanner(), keys);
            }
        }
        return keys;
    }

    private static final class Scanner extends TreeScanner<@Nullable Void, KeysInCode> {
        @Override
        public @Nullable Void visitLiteral(LiteralTree literal, KeysInCode keys) {
            if (literal.getValue() instanceof String text && KEY.matcher(text).matches()) {
                keys.whole.add(text);
            }
            return null;
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree call, KeysInCode keys) {
            if (call.getMethodSelect() instanceof MemberSelectTree method
                    && method.getIdentifier().contentEquals("finding")
                    && !call.getArguments().isEmpty()
                    && call.getArguments().get(0) instanceof BinaryTree sum) {
                keys.composed.add(Pattern.compile(pattern(sum)));
            }
            return super.visitMethodInvocation(call, keys);
        }

        private static String pattern(ExpressionTree part) {
            if (part instanceof BinaryTree sum) {
                return pattern(sum.getLeftOperand()) + pattern(sum.getRightOperand());
            }
            return part instanceof LiteralTree literal ? Pattern.quote(String.valueOf(literal.getValue())) : ".+";
        }
    }
}
