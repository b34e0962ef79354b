package dev.proofsheet.harness.guide;

import dev.proofsheet.client.ClientBuilder;
import dev.proofsheet.codegen.ProviderNames;
import dev.proofsheet.harness.spec.Spec;
import dev.proofsheet.job.JobTiming;
import dev.proofsheet.picture.PictureDownload;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;

/** A program as a guide shows it: a class with a method {@code save(client, pictures, file)}. */
record Program(Method save) {
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    static Program of(Guide guide, String name, Path classes) {
        Class<?> type = Compilation.load(guide.file(), name, guide.program(name), classes);
        Method save = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals("save"))
                .findFirst()
                .orElseThrow();
        save.setAccessible(true);
        return new Program(save);
    }

    /** Runs it against a server in place of the provider, with no time to pass. */
    Object run(Spec spec, URI server, Path file) throws Throwable {
        PictureDownload pictures =
                PictureDownload.builder().allowPrivateAddresses().build();
        try {
            return save.invoke(null, client(spec, server), pictures, file);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private static Object client(Spec spec, URI server) throws ReflectiveOperationException {
        Class<?> type = Class.forName(new ProviderNames(spec.provider()).clientClass());
        ClientBuilder<?, ?> builder =
                (ClientBuilder<?, ?>) type.getMethod("builder").invoke(null);
        spec.schemes().keySet().forEach(scheme -> builder.credential(scheme, "a-credential"));
        Object client =
                builder.baseUrl(server + spec.server().getRawPath()).retries(0).build();
        return type.getMethod("with", JobTiming.class)
                .invoke(client, new JobTiming(InstantSource.system(), Program::atOnce, () -> 0));
    }

    /** A pause is over at once; the alarm that ends a wait never comes. */
    private static Runnable atOnce(Duration delay, Runnable task) {
        if (delay.compareTo(LONGEST_PAUSE) <= 0) {
            task.run();
        }
        return () -> {};
    }
}
