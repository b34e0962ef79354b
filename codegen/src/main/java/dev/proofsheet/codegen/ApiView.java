package dev.proofsheet.codegen;

import java.util.List;
import org.openapitools.codegen.CodegenOperation;

/**
 * What the template of the Retrofit interface knows about the operations.
 *
 * @param imports the classes to import
 * @param operations the operations, path by path in the order of the spec
 */
record ApiView(List<String> imports, List<OperationView> operations) {
    /** The name of the parameter that is the request's body. */
    static final String BODY = "body";

    static ApiView of(List<CodegenOperation> operations, ProviderNames names) {
        List<OperationView> views = operations.stream().map(OperationView::of).toList();
        return new ApiView(imports(views, names).sorted(), views);
    }

    private static Imports imports(List<OperationView> operations, ProviderNames names) {
        Imports imports = new Imports().add("retrofit2.Call");
        for (OperationView operation : operations) {
            imports.add("retrofit2.http." + operation.method());
            imports.addType(operation.type()).addModels(operation.type(), names.modelPackage());
            imports.addIf(operation.streaming(), "retrofit2.http.Streaming");
            imports.addIf(!operation.headers().isEmpty(), "retrofit2.http.Headers");
            imports.addIf(!operation.secured().isEmpty(), "dev.proofsheet.client.Secured");
            imports.addIf(operation.mayRepeat(), "dev.proofsheet.client.MayRepeat");
            imports.addIf(!operation.idempotencyHeader().isEmpty(), "dev.proofsheet.client.IdempotencyHeader");
            operation.parameters().forEach(parameter -> {
                String type = parameter.type().replace("@Nullable ", "");
                imports.add("retrofit2.http." + parameter.annotation().replaceFirst("\\(.*", ""));
                imports.addType(type).addModels(type, names.modelPackage());
                imports.addIf(!type.equals(parameter.type()), "org.jspecify.annotations.Nullable");
            });
        }
        return imports;
    }
}
