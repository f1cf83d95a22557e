package org.phengen.score;

import org.jspecify.annotations.Nullable;
import org.phengen.genotype.GenotypeRow;
import org.phengen.genotype.SexChromosomes;
import org.phengen.question.Sex;

/// Turns one panel's rows at one matched locus into a byte for every sample (see [EvidenceMatrix]).
final class LocusCalls {
    private final SexChromosomes place;
    private final ScoreOptions options;
    private int malesFolded;
    private int malesHeterozygous;

    LocusCalls(SexChromosomes place, ScoreOptions options) {
        this.place = place;
        this.options = options;
    }

    /// An ALT that stands for "any other allele" or for nothing.
    static boolean isUnspecified(String allele) {
        return allele.equals("<NON_REF>") || allele.equals("<*>") || allele.equals(".");
    }

    /// Writes the cells of a panel's samples.
    ///
    /// @param reading of the panel
    /// @param locus index in the scoring file
    /// @param cells of all panels' samples
    /// @param offset of the panel's first sample
    void write(AlleleMatch.Usable match, PanelReading reading, int locus, byte[] cells, int offset) {
        Panel panel = reading.panel();
        LocusRows rows = reading.at(locus);
        ScoreLocus at = reading.locus(locus);
        boolean absentIsReference = reading.looked(locus)
                && options.absentIsReferenceAt(
                        at.contig(), at.position(), match.reference().length());
        LocusRows.@Nullable Row row = rows == null ? null : bestRow(rows, match);
        int counted = row == null ? LocusRows.NOT_NAMED : row.numberOf(match.counted());
        // a row, or a block that starts here, with another REF: nothing can be said of these samples
        boolean contradicted = row == null
                && rows != null
                && (!rows.rows().isEmpty()
                        || !rows.blockReference().isEmpty()
                                && !match.reference().startsWith(rows.blockReference()));
        for (int i = 0; i < panel.size(); i++) {
            Sex sex = options.sexes().getOrDefault(panel.names().get(i), Sex.UNKNOWN);
            byte cell;
            if (place == SexChromosomes.Y_ONLY && sex == Sex.FEMALE) {
                cell = EvidenceMatrix.cell(Evidence.NOT_COVERED, 0, true);
            } else if (row != null) {
                cell = called(row, i, counted, sex);
            } else if (contradicted) {
                cell = EvidenceMatrix.cell(Evidence.NO_CALL, 0, isSingle(sex));
            } else {
                cell = withoutRow(match, rows, i, sex, absentIsReference);
            }
            cells[offset + i] = cell;
        }
    }

    /// The row that names both alleles, else the first with the same REF.
    private static LocusRows.@Nullable Row bestRow(LocusRows rows, AlleleMatch.Usable match) {
        LocusRows.Row best = null;
        for (LocusRows.Row row : rows.rows()) {
            if (row.reference().equals(match.reference())) {
                boolean names = row.numberOf(match.counted()) > 0;
                if (best == null || names && best.numberOf(match.counted()) <= 0) {
                    best = row;
                }
            }
        }
        return best;
    }

    private byte called(LocusRows.Row row, int sample, int counted, Sex sex) {
        int first = row.first(sample);
        int second = row.second(sample);
        boolean haploid = second == GenotypeRow.HAPLOID;
        boolean known = isKnown(row, first) && (haploid || isKnown(row, second));
        int copies = (first == counted ? 1 : 0) + (!haploid && second == counted ? 1 : 0);
        if (known && !haploid && isSingle(sex)) {
            // a male's single X written as two equal alleles is one copy; two different ones cannot be right
            haploid = true;
            if (first == second) {
                malesFolded++;
                copies /= 2;
            } else {
                malesHeterozygous++;
                known = false;
            }
        }
        return EvidenceMatrix.cell(known ? Evidence.CALLED : Evidence.NO_CALL, known ? copies : 0, haploid);
    }

    private static boolean isKnown(LocusRows.Row row, int allele) {
        return allele >= 0 && !isUnspecified(row.allele(allele));
    }

    private byte withoutRow(
            AlleleMatch.Usable match, @Nullable LocusRows rows, int sample, Sex sex, boolean absentIsReference) {
        Evidence evidence = rows == null
                ? Evidence.NOT_COVERED
                : rows.withoutRow(sample, match.reference().length());
        if (evidence == Evidence.NOT_COVERED && absentIsReference) {
            evidence = Evidence.REFERENCE;
        }
        boolean single = isSingle(sex) || evidence == Evidence.REFERENCE && rows != null && rows.blockIsHaploid(sample);
        int copies = evidence == Evidence.REFERENCE && match.reference().equals(match.counted()) ? single ? 1 : 2 : 0;
        return EvidenceMatrix.cell(evidence, copies, single);
    }

    private boolean isSingle(Sex sex) {
        return switch (place) {
            case TWO_COPIES -> false;
            case X_ONLY -> sex == Sex.MALE;
            case Y_ONLY, MITOCHONDRIAL -> true;
        };
    }

    /// Calls of males outside the pseudoautosomal regions written as two equal alleles, counted as one copy.
    int malesFolded() {
        return malesFolded;
    }

    /// Calls there with two different alleles, counted as no call.
    int malesHeterozygous() {
        return malesHeterozygous;
    }
}
