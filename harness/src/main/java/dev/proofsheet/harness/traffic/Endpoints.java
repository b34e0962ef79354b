package dev.proofsheet.harness.traffic;

import dev.proofsheet.harness.spec.Operation;
import dev.proofsheet.harness.spec.Spec;
import dev.proofsheet.harness.traffic.OperationPaths.Found;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Where the providers of some specs are reached, and which operation stands behind an address. */
public final class Endpoints {
    private final Map<String, List<Mount>> mounts = new LinkedHashMap<>();
    private final List<Mount> everywhere = new ArrayList<>();

    private Endpoints() {}

    /** The addresses that the specs name as their servers. */
    public static Endpoints of(List<Spec> specs) {
        Endpoints endpoints = new Endpoints();
        specs.forEach(endpoints::mount);
        return endpoints;
    }

    /** The addresses of one spec, and beside them every host: a gateway may speak for the provider. */
    public static Endpoints behindGateways(Spec spec) {
        Endpoints endpoints = of(List.of(spec));
        OperationPaths paths = new OperationPaths(spec.operations().values());
        endpoints.everywhere.add(new Mount(spec, "", paths));
        endpoints.mounts.values().forEach(endpoints.everywhere::addAll);
        return endpoints;
    }

    private record Mount(Spec spec, String basePath, OperationPaths paths) {
        Optional<Target> find(String method, String path) {
            if (!path.startsWith(basePath)) {
                return Optional.empty();
            }
            Optional<Found> found = paths.find(method, path.substring(basePath.length()));
            return found.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Target(
                            spec,
                            Optional.of(found.get().operation()),
                            found.get().parameters()));
        }
    }

    /**
     * Whom an address belongs to.
     *
     * @param spec the provider's spec
     * @param operation the operation behind the address, if there is one
     * @param parameters the values of its path parameters, decoded
     */
    public record Target(Spec spec, Optional<Operation> operation, Map<String, String> parameters) {}

    private void mount(Spec spec) {
        OperationPaths paths = new OperationPaths(spec.operations().values());
        for (JsonNode server : spec.file().document().root().path("servers")) {
            Address address = Address.of(server.path("url").asString("")).withoutEndingSlash();
            if (address.isHttp()) {
                mounts.computeIfAbsent(address.host(), host -> new ArrayList<>())
                        .add(new Mount(spec, address.path(), paths));
            }
        }
    }

    /** The hosts that the specs name. */
    public List<String> hosts() {
        return List.copyOf(mounts.keySet());
    }

    /** Whether a request to an address can belong to a provider. */
    public boolean mayKnow(Address address) {
        return address.isHttp() && (!everywhere.isEmpty() || mounts.containsKey(address.host()));
    }

    /** Whom a request belongs to; nothing where it goes to a host that no spec names. */
    public Optional<Target> find(String method, Address address) {
        List<Mount> here = mounts.getOrDefault(address.host(), List.of());
        Optional<Target> target = first(here, method, address);
        if (target.isPresent()) {
            return target;
        }
        return first(everywhere, method, address)
                // Two providers may share a host: the one with the longest path in common is meant.
                .or(() -> here.stream()
                        .max((one, other) -> Integer.compare(common(one, address), common(other, address)))
                        .map(mount -> new Target(mount.spec(), Optional.empty(), Map.of())));
    }

    private static Optional<Target> first(List<Mount> mounts, String method, Address address) {
        for (Mount mount : mounts) {
            Optional<Target> found = mount.find(method, address.path());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static int common(Mount mount, Address address) {
        return address.path().startsWith(mount.basePath()) ? mount.basePath().length() : 0;
    }
}
