package dev.proofsheet.codegen;

import java.util.List;
import org.openapitools.codegen.CodegenOperation;

/**
 * What the template of the Retrofit interface knows.
 *
 * @param operations the operations, path by path in the order of the spec
 */
record ApiView(List<OperationView> operations) {
    /** The name of the parameter that is the request's body. */
    static final String BODY = "body";

    /** The name of the parameter that has the optional ones. */
    static final String PARAMS = "params";

    /** The name of the parameter that says what a call does differently. */
    static final String OPTIONS = "options";

    static ApiView of(List<CodegenOperation> operations) {
        return new ApiView(operations.stream().map(OperationView::of).toList());
    }
}
