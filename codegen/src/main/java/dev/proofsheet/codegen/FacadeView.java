package dev.proofsheet.codegen;

import java.util.List;

/**
 * What the template of the client knows about the methods that send a call and give its result.
 *
 * @param imports the classes to import
 * @param calls the calls
 */
record FacadeView(List<String> imports, List<CallView> calls) {

    static FacadeView of(ApiView api, ClientView client, boolean hasJobs) {
        List<CallView> calls = api.operations().stream().map(CallView::of).toList();
        Imports imports = new Imports()
                .add("dev.proofsheet.client.ApiDescription")
                .add("dev.proofsheet.client.CallOptions", "dev.proofsheet.client.ClientBuilder")
                .add("dev.proofsheet.client.SecurityScheme", "dev.proofsheet.client.Sender")
                .add("java.util.List", "java.util.concurrent.CompletableFuture", "retrofit2.Retrofit");
        if (hasJobs) {
            imports.add("dev.proofsheet.job.JobTiming");
        }
        calls.forEach(call -> call.addTo(imports, client.names()));
        return new FacadeView(imports.sorted(), calls);
    }
}
