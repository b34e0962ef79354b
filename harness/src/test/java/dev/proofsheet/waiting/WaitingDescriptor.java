package dev.proofsheet.waiting;

import dev.proofsheet.client.ClientBuilder;
import dev.proofsheet.client.internal.ApiDescription;
import dev.proofsheet.client.internal.ClientDescriptor;
import dev.proofsheet.client.internal.ClientRuntime;
import java.util.List;
import java.util.Map;

/** Has the form of a generated descriptor. */
public final class WaitingDescriptor implements ClientDescriptor {
    @Override
    public String provider() {
        return "waiting";
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
    public static final class Builder extends ClientBuilder<WaitingClient, Builder> {
        private Builder(String specSha256) {
            super(new ApiDescription("waiting", specSha256, "https://waiting.invalid/v1", List.of(), WaitingApi.class));
        }

        @Override
        protected WaitingClient create(ClientRuntime runtime) {
            return new DefaultWaitingClient(runtime);
        }
    }
}
