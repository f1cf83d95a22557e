package org.phengen.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/// The version in the program's jar, or "development" where it runs from classes.
final class ProgramVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {
            "phengen "
                    + Objects.requireNonNullElse(
                            ProgramVersion.class.getPackage().getImplementationVersion(), "development")
        };
    }
}
