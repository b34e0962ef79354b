package dev.proofsheet.harness.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ApiListingTests {
    private static final String PREFIX = Samples.class.getName() + "$";

    @Test
    void whatUsersCanUseIsListed() {
        assertThat(listing(Samples.Shape.class).lines())
                .containsExactly(
                        "public abstract static class " + PREFIX
                                + "Shape<T extends Number & Comparable<T>> implements Runnable",
                        "  public static final String NAME",
                        "  protected new(String?)",
                        "  protected static <X> X? first(java.util.List<? extends X>) throws java.io.IOException",
                        "  public void put(java.util.List<? super T>, int[], " + PREFIX + "Corner?)",
                        "  public abstract java.util.Map<String, T[]> sizes()");
    }

    @Test
    void whatOnlyASubclassCouldUseOfAFinalClassIsNotListed() {
        assertThat(listing(Samples.Corner.class)).isEqualTo("public static final class " + PREFIX + "Corner\n");
    }

    @Test
    void classesThatNobodyCanNameAreNotListed() {
        assertThat(listing(Samples.Hidden.class, Samples.Hidden.Inner.class)).isEmpty();
    }

    @Test
    void interfacesAndEnumsAndRecordsAreToldApart() {
        assertThat(listing(Samples.Side.class, Samples.Size.class, Samples.Visitor.class)
                        .lines())
                .contains(
                        "public static final enum " + PREFIX + "Side extends Enum<" + PREFIX + "Side>",
                        "public static final record " + PREFIX + "Size extends Record",
                        "public static interface " + PREFIX + "Visitor",
                        "  public default void leave()");
    }

    private static String listing(Class<?>... classes) {
        return ApiListing.of(List.of(classes));
    }
}
