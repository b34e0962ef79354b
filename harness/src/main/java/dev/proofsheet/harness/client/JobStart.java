package dev.proofsheet.harness.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.proofsheet.codegen.ProviderNames;
import dev.proofsheet.harness.fixture.Exchange;
import dev.proofsheet.harness.fixture.RequestMessage;
import dev.proofsheet.harness.spec.Operation;
import dev.proofsheet.job.JobHandle;
import dev.proofsheet.job.JobTiming;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Starts a job by the method of the client that users call for it. */
final class JobStart {
    /** Pauses are over at once, and a wait ends only with its outcome. */
    private static final JobTiming NO_TIME = new JobTiming(
            InstantSource.system(),
            (delay, task) -> {
                if (delay.compareTo(WaiterCheck.ALARM) < 0) {
                    task.run();
                }
                return () -> {};
            },
            () -> 0);

    private JobStart() {}

    static JobHandle<?> start(GeneratedClient client, Operation operation, Exchange exchange)
            throws UncallableException {
        try {
            Object timed = client.client()
                    .getClass()
                    .getMethod("with", JobTiming.class)
                    .invoke(client.client(), NO_TIME);
            Object jobs = timed.getClass().getMethod("jobs").invoke(timed);
            Method method = Arrays.stream(jobs.getClass().getMethods())
                    .filter(candidate -> candidate.getName().equals(operation.id()))
                    // The other of the two takes an idempotency key besides.
                    .min(Comparator.comparingInt(Method::getParameterCount))
                    .orElseThrow(() -> new NoSuchMethodException(operation.id()));
            @Nullable Object[] arguments = new Object[method.getParameterCount()];
            for (int index = 0; index < arguments.length; index++) {
                arguments[index] = argument(client, operation, method.getParameters()[index], exchange.request());
            }
            return (JobHandle<?>) method.invoke(jobs, arguments);
        } catch (NoSuchMethodException e) {
            throw new UncallableException("client.operation.missing", "it has no jobs()." + operation.id() + "(…)");
        } catch (JsonProcessingException e) {
            throw new UncallableException(UncallableException.UNBUILDABLE, e.getOriginalMessage());
        } catch (InvocationTargetException e) {
            throw new UncallableException(
                    UncallableException.UNBUILDABLE,
                    String.valueOf(e.getTargetException().getMessage()));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object argument(
            GeneratedClient client, Operation operation, Parameter parameter, RequestMessage request)
            throws UncallableException, JsonProcessingException {
        if (parameter.getName().equals("body")) {
            return RequestBodies.toModel(client, operation, request.body(), parameter.getParameterizedType());
        }
        for (Map.Entry<String, JsonNode> query : request.query().entrySet()) {
            if (ProviderNames.member(query.getKey()).equals(parameter.getName())) {
                return OperationCall.plain(client, parameter, query.getValue());
            }
        }
        return null;
    }
}
