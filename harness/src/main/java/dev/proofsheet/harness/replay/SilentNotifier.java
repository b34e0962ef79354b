package dev.proofsheet.harness.replay;

import com.github.tomakehurst.wiremock.common.Notifier;

/** Keeps the server from writing to the console, which belongs to the findings. */
final class SilentNotifier implements Notifier {
    @Override
    public void info(String message) {}

    @Override
    public void error(String message) {}

    @Override
    public void error(String message, Throwable cause) {}
}
