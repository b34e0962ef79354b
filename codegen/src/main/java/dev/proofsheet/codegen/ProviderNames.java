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

    /** The simple name of the Retrofit interface: {@code MyProviderApi}. */
    public String api() {
        return JavaNames.pascalCase(provider) + "Api";
    }

    /** The simple name of the client: {@code MyProviderClient}. */
    public String client() {
        return JavaNames.pascalCase(provider) + "Client";
    }

    /** The simple name of the class that starts jobs: {@code MyProviderJobs}. */
    public String jobs() {
        return JavaNames.pascalCase(provider) + "Jobs";
    }

    /** The simple name of the class that reads webhooks: {@code MyProviderWebhooks}. */
    public String webhooks() {
        return JavaNames.pascalCase(provider) + "Webhooks";
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
