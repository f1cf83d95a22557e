package org.phengen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A program nobody here wrote (bcftools, plink2, ...), asked what the right answer is. Where it is not installed the
/// test says so on standard output; CI installs them all.
public final class OutsideTool {
    private OutsideTool() {}

    /// Standard output of the command, or empty, with a line on standard output, where the program is absent.
    ///
    /// @throws AssertionError when the program runs and fails
    public static Optional<byte[]> run(List<String> command) throws IOException, InterruptedException {
        if (!isInstalled(command.getFirst())) {
            System.out.println("NOT RUN: " + command.getFirst() + " is not installed, so its answer was not compared");
            return Optional.empty();
        }
        Path errors = Files.createTempFile("outside-tool", ".err");
        try {
            Process process =
                    new ProcessBuilder(command).redirectError(errors.toFile()).start();
            process.getOutputStream().close();
            byte[] output = process.getInputStream().readAllBytes();
            int exit = process.waitFor();
            if (exit != 0) {
                throw new AssertionError(
                        String.join(" ", command) + " ended with " + exit + ": " + Files.readString(errors));
            }
            return Optional.of(output);
        } finally {
            Files.deleteIfExists(errors);
        }
    }

    private static boolean isInstalled(String program) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }
}
