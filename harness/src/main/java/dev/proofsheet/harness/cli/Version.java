package dev.proofsheet.harness.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Proofsheet.class.getPackage().getImplementationVersion();
        return new String[] {"proofsheet " + (version == null ? "(from its sources)" : version)};
    }
}
