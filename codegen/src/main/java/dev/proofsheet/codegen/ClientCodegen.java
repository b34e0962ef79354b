package dev.proofsheet.codegen;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.openapitools.codegen.CodegenConfig;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenType;
import org.openapitools.codegen.DefaultCodegen;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.model.ModelsMap;
import org.openapitools.codegen.model.OperationsMap;
import org.openapitools.codegen.utils.ModelUtils;

/**
 * The language that OpenAPI Generator writes here: the clients' types and names, and which template makes which file.
 *
 * <p>It stands on the common base rather than on the generator's Java client, whose own templates, imports and name rules
 * would all have to be undone.
 */
final class ClientCodegen extends DefaultCodegen implements CodegenConfig {
    private final ProviderNames names;
    private ApiView api = new ApiView(List.of());
    private final NavigableMap<String, ModelView> models = new TreeMap<>();
    private final NavigableMap<String, String> schemas = new TreeMap<>();

    ClientCodegen(ProviderNames names, String outputFolder) {
        this.names = names;
        this.outputFolder = outputFolder;
        typeMapping.clear();
        typeMapping.putAll(JavaTypes.BY_SCHEMA_TYPE);
        apiPackage = names.packageName();
        modelPackage = names.modelPackage();
        apiTemplateFiles.put("api.mustache", ".java");
        modelTemplateFiles.put("model.mustache", ".java");
        setSkipSortingOperations(true);
        setSortParamsByRequiredFlag(false);
    }

    @Override
    public CodegenType getTag() {
        return CodegenType.CLIENT;
    }

    @Override
    public String getName() {
        return "proofsheet";
    }

    @Override
    public String getHelp() {
        return "Writes the clients of Proofsheet.";
    }

    /** Without the banner of the base. */
    @Override
    public void postProcess() {}

    @Override
    public String escapeUnsafeCharacters(String text) {
        return text;
    }

    @Override
    public String escapeQuotationMark(String text) {
        return text;
    }

    /** The views escape what they take from the spec, each text for the place where it stands. */
    @Override
    public String escapeText(String text) {
        return text;
    }

    /** A pattern as the spec has it, without slashes around it. */
    @Override
    public String toRegularExpression(String pattern) {
        return pattern;
    }

    @Override
    public String apiFileFolder() {
        return outputFolder + "/" + sourceFolder(apiPackage);
    }

    @Override
    public String modelFileFolder() {
        return outputFolder + "/" + sourceFolder(modelPackage);
    }

    static String sourceFolder(String packageName) {
        return "src/main/java/" + packageName.replace('.', '/');
    }

    @Override
    public String toApiName(String tag) {
        return names.api();
    }

    @Override
    public String toApiFilename(String tag) {
        return names.api();
    }

    @Override
    public String toModelName(String schema) {
        return JavaNames.type(schema);
    }

    @Override
    public String toModelFilename(String schema) {
        return JavaNames.type(schema);
    }

    @Override
    public String toVarName(String property) {
        return JavaNames.member(property);
    }

    @Override
    public String toParamName(String parameter) {
        return JavaNames.member(parameter);
    }

    @Override
    public String toOperationId(String operationId) {
        return operationId;
    }

    /** One interface for the whole provider, whatever the tags. */
    @Override
    public void addOperationToGroup(
            String tag,
            String resourcePath,
            Operation operation,
            CodegenOperation codegenOperation,
            Map<String, List<CodegenOperation>> operations) {
        super.addOperationToGroup(names.provider(), resourcePath, operation, codegenOperation, operations);
    }

    @Override
    @SuppressWarnings("rawtypes") // the generator's own signature
    public String getSchemaType(Schema schema) {
        Schema<?> actual = unaliasSchema(schema);
        if (actual.get$ref() != null) {
            return toModelName(ModelUtils.getSimpleRef(actual.get$ref()));
        }
        String type = super.getSchemaType(actual);
        return JavaTypes.BY_SCHEMA_TYPE.getOrDefault(type, type);
    }

    @Override
    @SuppressWarnings("rawtypes") // the generator's own signature
    public String getTypeDeclaration(Schema schema) {
        Schema<?> actual = unaliasSchema(schema);
        if (ModelUtils.isArraySchema(actual)) {
            return "List<" + getTypeDeclaration(ModelUtils.getSchemaItems(actual)) + ">";
        }
        if (ModelUtils.isFreeFormObject(actual, openAPI)) {
            return JavaTypes.FREE;
        }
        if (ModelUtils.isMapSchema(actual)) {
            return "Map<String, " + getTypeDeclaration(ModelUtils.getAdditionalProperties(actual)) + ">";
        }
        return super.getTypeDeclaration(actual);
    }

    @Override
    public ModelsMap postProcessModels(ModelsMap models) {
        CodegenModel model =
                models.getModels().stream().map(ModelMap::getModel).findFirst().orElseThrow();
        ModelView view = ModelView.of(model);
        // A schema that is no more than another name of a type has no class.
        if (!model.isAlias) {
            this.models.put(view.name(), view);
            schemas.put(JavaText.literal(model.schemaName), view.name());
        }
        models.put("view", view);
        return models;
    }

    /** The models that were generated, by their names. */
    Collection<ModelView> models() {
        return models.values();
    }

    /** The schemas, each as a Java literal, and the names of their classes. */
    Collection<Map.Entry<String, String>> schemas() {
        return schemas.entrySet();
    }

    @Override
    public OperationsMap postProcessOperationsWithModels(OperationsMap operations, List<ModelMap> models) {
        api = ApiView.of(operations.getOperations().getOperation());
        operations.put("view", api);
        return operations;
    }

    /** The operations, once they were generated. */
    ApiView api() {
        return api;
    }
}
