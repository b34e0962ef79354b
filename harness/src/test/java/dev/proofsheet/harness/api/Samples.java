package dev.proofsheet.harness.api;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Classes to list. */
public final class Samples {
    private Samples() {}

    /** Members of every kind. */
    @SuppressWarnings("unused")
    public abstract static class Shape<T extends Number & Comparable<T>> implements Runnable {
        public static final String NAME = "shape";
        private final @Nullable String name;

        protected Shape(@Nullable String name) {
            this.name = name;
        }

        Shape() {
            this(null);
        }

        public abstract Map<String, T[]> sizes();

        public synchronized void put(List<? super T> target, int[] at, @Nullable Corner corner) {}

        protected static <X> @Nullable X first(List<? extends X> list) throws IOException {
            return list.isEmpty() ? null : list.get(0);
        }

        private void hidden() {}
    }

    /** Has nothing that can be used. */
    public static final class Corner {
        private Corner() {}

        @SuppressWarnings("ProtectedMembersInFinalClass") // overriding methods of generated builders are such
        protected void nobodyCanOverrideThis() {}
    }

    /** Some constants. */
    public enum Side {
        LEFT,
        RIGHT
    }

    /** Some components. */
    public record Size(int width, int height) {}

    /** A default method. */
    public interface Visitor {
        default void leave() {}
    }

    static class Hidden {
        public static class Inner {}
    }
}
