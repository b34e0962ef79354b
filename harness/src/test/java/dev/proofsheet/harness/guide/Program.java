package dev.proofsheet.harness.guide;

import dev.proofsheet.client.ClientBuilder;
import dev.proofsheet.client.internal.ClientDescriptor;
import dev.proofsheet.harness.spec.Spec;
import dev.proofsheet.job.WaitOptions;
import dev.proofsheet.picture.DownloadOptions;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.ServiceLoader;

/** A program as a guide shows it: a class with a method {@code save(client, file)}. */
record Program(Method save) {
    private static final WaitOptions QUICKLY = WaitOptions.defaults().pollInterval(Duration.ofMillis(1));

    static Program of(Guide guide, String name, Path classes) {
        Class<?> type = Compilation.load(guide.file(), name, guide.program(name), classes);
        Method save = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals("save"))
                .findFirst()
                .orElseThrow();
        save.setAccessible(true);
        return new Program(save);
    }

    /** Runs it against a server in place of the provider, with pauses of a millisecond. */
    Object run(Spec spec, URI server, Path file) throws Throwable {
        try {
            return save.invoke(null, client(spec, server), file);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private static Object client(Spec spec, URI server) throws ReflectiveOperationException {
        ClientBuilder<?, ?> builder = ServiceLoader.load(ClientDescriptor.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(descriptor -> descriptor.provider().equals(spec.provider()))
                .findFirst()
                .orElseThrow()
                .builder();
        spec.schemes().keySet().forEach(scheme -> builder.credential(scheme, "a-credential"));
        builder.getClass().getMethod("waitOptions", WaitOptions.class).invoke(builder, QUICKLY);
        builder.getClass()
                .getMethod("downloads", DownloadOptions.class)
                .invoke(builder, DownloadOptions.defaults().allowPrivateAddresses());
        return builder.baseUrl(server + spec.server().getRawPath())
                .maxRetries(0)
                .build();
    }
}
