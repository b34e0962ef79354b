package dev.proofsheet.harness.check;

import dev.proofsheet.harness.finding.CheckLog;
import dev.proofsheet.harness.finding.Subject;
import dev.proofsheet.harness.fixture.PathTemplate;
import dev.proofsheet.harness.fixture.RequestAddress;
import dev.proofsheet.harness.fixture.RequestMessage;
import dev.proofsheet.harness.spec.Operation;
import java.net.URI;

/** Holds the address that a source shows against the one at which the spec has the operation. */
final class AddressCheck {
    private static final String HINT = "Correct the address if the source shows another; else correct the spec.";

    private final String server;
    private final String basePath;

    AddressCheck(URI server) {
        this.server = server.getScheme() + "://" + server.getRawAuthority();
        this.basePath = server.getRawPath();
    }

    void check(Operation operation, RequestMessage request, Subject subject, CheckLog log) {
        request.address().ifPresent(address -> {
            if (operation.callback()) {
                log.found(subject.finding("request.address.unexpected")
                        .expected("no address: the customer chooses where the provider calls")
                        .actual(address.method() + " " + address.path())
                        .hint("Take the address away.")
                        .message("the operation is one that the provider calls, and has no address of its own"));
            } else {
                check(operation, request, address, subject, log);
            }
        });
    }

    private void check(
            Operation operation, RequestMessage request, RequestAddress address, Subject subject, CheckLog log) {
        if (log.fails(address.method().equals(operation.method()))) {
            log.add(subject.finding("request.address.method")
                    .expected(operation.method())
                    .actual(address.method())
                    .hint(HINT)
                    .message("the source shows " + address.method() + ", and the spec says " + operation.method()));
        }
        address.server().ifPresent(shown -> {
            if (log.fails(shown.equals(server))) {
                log.add(subject.finding("request.address.server")
                        .expected(server)
                        .actual(shown)
                        .hint(HINT)
                        .message("the source shows the server " + shown + ", and the spec says " + server));
            }
        });
        String shown = PathTemplate.fill(address.path(), request.path());
        String declared = PathTemplate.fill(basePath + operation.path(), request.path());
        if (log.fails(shown.equals(declared))) {
            log.add(subject.finding("request.address.path")
                    .expected(declared)
                    .actual(shown)
                    .hint(HINT)
                    .message("the source shows the path " + shown + ", and the spec says " + declared));
        }
    }
}
