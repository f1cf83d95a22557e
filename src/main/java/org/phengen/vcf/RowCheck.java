package org.phengen.vcf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.phengen.job.CheckLine;

/// What a whole file's rows are reproached with.
final class RowCheck {
    private static final String SUBJECT = "rows";

    private RowCheck() {}

    static List<CheckLine> check(RowCensus rows, String file) {
        var lines = new ArrayList<CheckLine>();
        if (rows.unusableRows() > 0) {
            String named = rows.unusable().stream()
                    .map(failure -> failure.source().replace(file + " ", "") + ": " + failure.problem())
                    .collect(Collectors.joining("; "));
            lines.add(CheckLine.fault(
                    SUBJECT,
                    rows.unusableRows() + " cannot be used: " + named
                            + (rows.unusableRows() > rows.unusable().size() ? "; ..." : ""),
                    rows.unusable().getFirst().remedy()));
        }
        if (rows.unsorted() > 0 || rows.contigReturns()) {
            lines.add(CheckLine.fault(
                    SUBJECT,
                    "they are not sorted: "
                            + (rows.unsorted() > 0 ? rows.unsorted() + " lie before the row above them" : "")
                            + (rows.unsorted() > 0 && rows.contigReturns() ? ", and " : "")
                            + (rows.contigReturns() ? "a contig's rows stand in several places" : ""),
                    "Sort the file (bcftools sort) and make its index again"));
        }
        if (rows.beyond() > 0) {
            lines.add(CheckLine.fault(
                    SUBJECT,
                    rows.beyond() + " lie beyond the end of their contig as the header states it",
                    "Find out which build the positions are of and correct the header (bcftools reheader)"));
        }
        if (rows.repeated() > 0) {
            lines.add(CheckLine.note(
                    SUBJECT,
                    rows.repeated() + " repeat position, REF and ALT of an earlier one; a score leaves such loci out",
                    "Remove the repetitions (bcftools norm -d exact)"));
        }
        if (lines.isEmpty()) {
            lines.add(CheckLine.fine(
                    SUBJECT,
                    rows.total() + " on " + rows.rows().size() + (rows.rows().size() == 1 ? " contig" : " contigs")
                            + ", sorted, every genotype readable"));
        }
        return lines;
    }
}
