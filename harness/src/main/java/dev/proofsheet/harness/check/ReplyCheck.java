package dev.proofsheet.harness.check;

import dev.proofsheet.harness.finding.CheckLog;
import dev.proofsheet.harness.finding.Subject;
import dev.proofsheet.harness.fixture.Body;
import dev.proofsheet.harness.fixture.ReplyMessage;
import dev.proofsheet.harness.spec.Content;
import dev.proofsheet.harness.spec.HttpHeaders;
import dev.proofsheet.harness.spec.Operation;
import dev.proofsheet.harness.spec.Reply;
import dev.proofsheet.harness.spec.Reply.ReplyHeader;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Holds a reply against its operation: status, headers, body. */
final class ReplyCheck {
    private final BodyCheck bodies;
    private final ValueCheck values;

    ReplyCheck(BodyCheck bodies, ValueCheck values) {
        this.bodies = bodies;
        this.values = values;
    }

    void check(Operation operation, ReplyMessage message, Subject subject, CheckLog log) {
        Optional<Reply> reply = operation.reply(message.status());
        if (log.fails(reply.isPresent())) {
            log.add(subject.child("status")
                    .finding("response.status.undeclared")
                    .expected("one of " + operation.replies().keySet())
                    .actual(message.status())
                    .hint("Declare the status in the spec if a source shows it; else correct the reply.")
                    .message("the operation declares no reply with status " + message.status()));
        }
        if (reply.isPresent()) {
            checkHeaders(reply.get(), message, subject.child("headers"), log);
            checkBody(reply.get().content(), message, subject, log);
        }
    }

    private void checkBody(Content declared, ReplyMessage message, Subject subject, CheckLog log) {
        if (message.body() instanceof Body.None) {
            if (log.fails(declared.isEmpty())) {
                log.add(subject.finding("response.body.missing")
                        .expected("a body of " + declared.schemas().keySet())
                        .actual("no body")
                        .hint("Add the body to the reply, or declare the reply without content.")
                        .message("the reply " + message.status() + " is declared with a body, and has none"));
            }
        } else {
            bodies.check(BodyCheck.Side.RESPONSE, declared, message.body(), message.headers(), subject, log);
        }
    }

    private void checkHeaders(Reply declared, ReplyMessage message, Subject subject, CheckLog log) {
        for (Map.Entry<String, String> entry : message.headers().entrySet()) {
            String name = entry.getKey();
            ReplyHeader header = declared.headers().get(name.toLowerCase(Locale.ROOT));
            if (header != null) {
                values.check("response.header", header.schema(), entry.getValue(), subject.child(name), log);
            } else if (!HttpHeaders.needNoDeclaration(name)) {
                log.found(subject.child(name)
                        .finding("response.header.undeclared")
                        .expected("one of " + declared.headers().keySet())
                        .actual(name)
                        .hint("Declare the header in the spec if a source shows it; else correct the reply.")
                        .message("the reply " + message.status() + " declares no header '" + name + "'"));
            }
        }
        for (ReplyHeader header : declared.headers().values()) {
            if (header.required()) {
                boolean present = message.headers().keySet().stream().anyMatch(header.name()::equalsIgnoreCase);
                if (log.fails(present)) {
                    log.add(subject.child(header.name())
                            .finding("response.header.missing")
                            .expected("header " + header.name())
                            .actual("nothing")
                            .hint("Add it to the reply, or say 'required: false' in the spec.")
                            .message("the reply " + message.status() + " requires the header '" + header.name() + "'"));
                }
            }
        }
    }
}
