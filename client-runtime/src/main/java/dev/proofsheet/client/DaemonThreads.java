package dev.proofsheet.client;

import java.util.concurrent.ThreadFactory;

/** Makes threads that do not keep a program alive that has come to its end. */
final class DaemonThreads {
    private DaemonThreads() {}

    static ThreadFactory named(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
