package org.phengen.score;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;
import org.phengen.language.Said;

/// The scores that come with the program, and files the user names. Sources and licences: `docs/sources.md`.
public final class ScoreCatalog {
    /// The score of the same-risk screen: 97 loci of Locke et al. 2015.
    public static final String BMI = "PHENGEN-BMI97";

    private static final List<String> SHIPPED =
            List.of(BMI, "PHENGEN-BMI79", "PHENGEN-OBESITY1", "PHENGEN-OBESITY2", "PHENGEN-T2D");

    private ScoreCatalog() {}

    /// Ids of the scores that come with the program.
    public static List<String> ids() {
        return SHIPPED;
    }

    /// A shipped score in every build it is shipped in, or the one file of a path.
    ///
    /// @param idOrPath an id, upper or lower case, or a path
    /// @throws SourceException when neither exists, or the file cannot be used
    public static List<ScoringFile> find(String idOrPath) {
        String id = idOrPath.toUpperCase(Locale.ROOT);
        if (!SHIPPED.contains(id)) {
            return List.of(ScoringFileReader.read(Path.of(idOrPath)));
        }
        var files = new ArrayList<ScoringFile>();
        for (String build : List.of("GRCh37", "GRCh38")) {
            files.add(shipped(id.toLowerCase(Locale.ROOT) + "_" + build + ".txt"));
        }
        return files;
    }

    private static ScoringFile shipped(String resource) {
        try (InputStream input = ScoreCatalog.class.getResourceAsStream(resource)) {
            if (input == null) {
                throw new SourceException(
                        Category.MISSING,
                        resource,
                        Said.told("score.fault.programComesWithoutFile"),
                        Said.told("score.fault.installProgramAgain"));
            }
            return ScoringFileReader.read(input, resource);
        } catch (IOException e) {
            throw new SourceException(
                    Category.DAMAGED,
                    resource,
                    Said.told("score.fault.cannotReadEnd"),
                    Said.told("score.fault.installProgramAgain"),
                    e);
        }
    }
}
