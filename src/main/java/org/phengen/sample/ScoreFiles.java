package org.phengen.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// Copies the scores that ship with the program: the ones whose loci the genomes hold, a file per build.
final class ScoreFiles {
    private static final List<String> SCORES = List.of("bmi97", "bmi79", "t2d", "obesity1", "obesity2");

    private ScoreFiles() {}

    static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String score : SCORES) {
            for (String build : List.of("GRCh37", "GRCh38")) {
                String name = "phengen-" + score + "_" + build + ".txt";
                try (InputStream in = Objects.requireNonNull(
                        ScoreFiles.class.getResourceAsStream("/org/phengen/score/" + name), name)) {
                    Files.write(folder.resolve(name), in.readAllBytes());
                }
            }
        }
    }
}
