package dev.proofsheet.codegen;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the templates of the client's interfaces and their implementations know.
 *
 * @param calls the calls
 * @param blocking the methods that block
 * @param raw the methods that return whole responses
 * @param async the methods that return futures
 */
record FacadeView(List<CallView> calls, List<MethodView> blocking, List<MethodView> raw, List<MethodView> async) {

    static FacadeView of(List<CallView> calls, ProviderNames names, @Nullable JobsView jobs) {
        String job = jobs == null ? "" : jobs.handle();
        return new FacadeView(
                calls,
                calls.stream().map(call -> MethodView.blocking(call, job)).toList(),
                calls.stream().map(call -> MethodView.raw(call, names)).toList(),
                calls.stream().map(call -> MethodView.async(call, names, job)).toList());
    }
}
