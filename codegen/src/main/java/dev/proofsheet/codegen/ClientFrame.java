package dev.proofsheet.codegen;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;

/** Writes the files around a client's operations and models. OpenAPI Generator would make folders for such files. */
final class ClientFrame {
    private final NavigableMap<String, String> files;
    private final ProviderNames names;
    private final Map<String, Object> data;

    /**
     * Makes one.
     *
     * @param files the files of the module, by their paths, to which others are added
     * @param data what the templates know
     */
    ClientFrame(NavigableMap<String, String> files, ProviderNames names, Map<String, Object> data) {
        this.files = files;
        this.names = names;
        this.data = data;
    }

    void add() {
        String resources = "src/main/resources/META-INF/";
        add("pom.xml", "pom");
        add("README.md", "readme");
        add(resources + "proguard/" + names.artifactId() + ".pro", "proguard");
        add(
                resources + "native-image/dev.proofsheet/" + names.artifactId() + "/reachability-metadata.json",
                "reachability");
        add("src/main/java/module-info.java", "module");
        add(resources + "services/dev.proofsheet.client.internal.ClientDescriptor", "service");
        addTypes();
        if (data.get("jobs") instanceof JobsView jobs) {
            addType(jobs.handle(), "job");
            addType(jobs.handle() + "s", "jobs");
            addType(jobs.result().name(), "result");
        }
        if (data.get("webhooks") != null) {
            addType(names.webhooks(), "webhooks");
        }
    }

    private void addTypes() {
        addType(names.client(), "client");
        addType(names.rawClient(), "rawClient");
        addType(names.asyncClient(), "asyncClient");
        addType(names.forwardingClient(), "forwardingClient");
        addType(names.calls(), "calls");
        addType("Default" + names.client(), "defaultClient");
        addType("Default" + names.rawClient(), "defaultRawClient");
        addType("Default" + names.asyncClient(), "defaultAsyncClient");
        addType("package-info", "package");
        addType(names.modelPackage(), "package-info", "modelPackage", data);
        addType(names.internalPackage(), names.descriptor(), "descriptor", data);
        addType(names.internalPackage(), "package-info", "internalPackage", data);
    }

    /** Adds the options of the operations. */
    void addParams(Iterable<ParamsView> params) {
        for (ParamsView view : params) {
            Map<String, Object> more = new HashMap<>(data);
            more.put("view", view);
            addType(names.modelPackage(), view.name(), "params", more);
        }
    }

    private void addType(String type, String template) {
        addType(names.packageName(), type, template, data);
    }

    private void addType(String packageName, String type, String template, Map<String, Object> data) {
        files.put(ClientCodegen.sourceFolder(packageName) + "/" + type + ".java", Templates.fill(template, data));
    }

    private void add(String path, String template) {
        files.put(path, Templates.fill(template, data));
    }
}
