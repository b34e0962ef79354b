package dev.proofsheet.codegen;

import java.util.Locale;

/**
 * Every name of a generated client. They follow from the name of the provider's folder alone.
 *
 * @param provider the folder's name, such as {@code my-provider}
 */
public record ProviderNames(String provider) {

    /** The package of the client: {@code dev.proofsheet.myprovider}. */
    public String packageName() {
        return "dev.proofsheet." + provider.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }

    /** The package of its models: {@code dev.proofsheet.myprovider.model}. */
    public String modelPackage() {
        return packageName() + ".model";
    }

    /** The Maven artifact: {@code proofsheet-my-provider}. */
    public String artifactId() {
        return "proofsheet-" + provider;
    }

    /** The package for tools: {@code dev.proofsheet.myprovider.internal}. */
    public String internalPackage() {
        return packageName() + ".internal";
    }

    /** The simple name of the Retrofit interface: {@code MyProviderApi}. */
    public String api() {
        return base() + "Api";
    }

    /** The simple name of the class with the calls that are not sent yet: {@code MyProviderCalls}. */
    public String calls() {
        return base() + "Calls";
    }

    /** The simple name of the client: {@code MyProviderClient}. */
    public String client() {
        return base() + "Client";
    }

    /** The simple name of the client whose methods return futures: {@code MyProviderAsyncClient}. */
    public String asyncClient() {
        return base() + "AsyncClient";
    }

    /** The simple name of the client whose methods return whole responses: {@code MyProviderRawClient}. */
    public String rawClient() {
        return base() + "RawClient";
    }

    /** The simple name of the client that passes calls on to another: {@code ForwardingMyProviderClient}. */
    public String forwardingClient() {
        return "Forwarding" + client();
    }

    /** The simple name of the class that describes the client: {@code MyProviderDescriptor}. */
    public String descriptor() {
        return base() + "Descriptor";
    }

    /** The simple name of the handle of a kind of job: {@code MyProviderImageJob}. */
    public String job(String kind) {
        return base() + kind + "Job";
    }

    /** The simple name of the class that reads webhooks: {@code MyProviderWebhooks}. */
    public String webhooks() {
        return base() + "Webhooks";
    }

    private String base() {
        return JavaNames.pascalCase(provider);
    }

    /** The class of the Retrofit interface, with its package. */
    public String apiClass() {
        return packageName() + "." + api();
    }

    /** The class of the client, with its package. */
    public String clientClass() {
        return packageName() + "." + client();
    }

    /** The class of a schema in {@code components/schemas}, with its package. */
    public String modelClass(String schema) {
        return modelPackage() + "." + JavaNames.type(schema);
    }

    /** The accessor in a model, and the method of its builder, for a property: {@code jobId} for {@code job_id}. */
    public static String member(String property) {
        return JavaNames.member(property);
    }
}
