package dev.proofsheet.faulty;

import dev.proofsheet.client.ClientBuilder;
import dev.proofsheet.client.internal.ApiDescription;
import dev.proofsheet.client.internal.ClientDescriptor;
import dev.proofsheet.client.internal.ClientRuntime;
import dev.proofsheet.client.internal.SecurityScheme;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;

/** Has the form of a generated descriptor. */
public final class FaultyDescriptor implements ClientDescriptor {
    @Override
    public String provider() {
        return "faulty";
    }

    @Override
    public String specSha256() {
        return "another spec's";
    }

    @Override
    public ClientBuilder<?, ?> builder() {
        return new Builder(specSha256());
    }

    @Override
    public Map<String, Class<?>> models() {
        return Map.of();
    }

    /** Has the form of a generated builder. */
    public static final class Builder extends ClientBuilder<FaultyClient, Builder> {
        private Builder(String specSha256) {
            super(new ApiDescription(
                    "faulty",
                    specSha256,
                    "https://faulty.invalid/v1",
                    List.of(
                            SecurityScheme.header("key", "X-Faulty-Key"),
                            SecurityScheme.header("other", "X-Other-Key")),
                    FaultyApi.class));
        }

        @Override
        protected FaultyClient create(ClientRuntime runtime) {
            FaultyCalls calls = new FaultyCalls(runtime.api(FaultyApi.class), runtime.calls());
            return new DefaultFaultyClient((FaultyClient.Raw) Proxy.newProxyInstance(
                    FaultyClient.class.getClassLoader(), new Class<?>[] {FaultyClient.Raw.class}, calls));
        }
    }

    private record DefaultFaultyClient(FaultyClient.Raw withRawResponse) implements FaultyClient {}
}
