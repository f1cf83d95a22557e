package org.phengen.linkage;

import java.util.List;
import org.phengen.patient.PatientRecord.Identifier;

/// Says which sample was taken from the bearer of which identifier.
///
/// @param source the file, for messages
/// @param rows in file order
public record Crosswalk(String source, List<Row> rows) {
    public Crosswalk {
        rows = List.copyOf(rows);
    }

    /// @param line in the file, 1-based
    /// @param sample name in the VCF
    public record Row(int line, Identifier identifier, String sample) {}
}
