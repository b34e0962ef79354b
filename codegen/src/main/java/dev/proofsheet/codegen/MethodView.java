package dev.proofsheet.codegen;

import java.util.List;

/**
 * What the templates know about the methods that call an operation in one form: one with the arguments alone, and those that
 * take its options too.
 *
 * @param call the call
 * @param returns what the methods return
 * @param javadoc the lines of the comment of the shortest
 */
record MethodView(CallView call, String returns, List<String> javadoc) {

    /** Methods that block, and return what the response contains, or the job that was started. */
    static MethodView blocking(CallView call, String job) {
        String returns = call.startsJob() ? job : call.gives() ? call.type() : "void";
        String returned = call.startsJob() ? "the job, to wait for" : call.gives() ? "what the response contains" : "";
        return new MethodView(call, returns, call.operation().docs().method(call.given(), returned));
    }

    /** Methods that block, and return the whole response. */
    static MethodView raw(CallView call, ProviderNames names) {
        return new MethodView(call, "ApiResponse<" + call.type() + ">", as(call, names));
    }

    /** Methods that return a future. */
    static MethodView async(CallView call, ProviderNames names, String job) {
        String value = call.startsJob() ? job : call.gives() ? call.type() : "@Nullable Void";
        return new MethodView(call, "CompletableFuture<" + value + ">", as(call, names));
    }

    private static List<String> as(CallView call, ProviderNames names) {
        return List.of("/** As {@link " + names.client() + "#" + call.link() + "}. */");
    }

    /** Whether the methods return anything. */
    boolean gives() {
        return !returns.equals("void");
    }
}
