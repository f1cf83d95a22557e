package org.phengen.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.phengen.job.CheckLine.Verdict;

/// What a check found in one file or site.
///
/// @param source the file, as it was named
/// @param lines in the order in which things were looked at
public record CheckReport(String source, List<CheckLine> lines) {
    public CheckReport {
        lines = List.copyOf(lines);
    }

    /// The worst of its lines.
    public Verdict verdict() {
        return lines.stream()
                .map(CheckLine::verdict)
                .max(Comparator.naturalOrder())
                .orElse(Verdict.NOT_CHECKED);
    }

    /// The same with more lines at its end.
    public CheckReport with(List<CheckLine> more) {
        var all = new ArrayList<>(lines);
        all.addAll(more);
        return new CheckReport(source, all);
    }
}
