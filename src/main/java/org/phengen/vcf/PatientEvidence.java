package org.phengen.vcf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of one file around a region, and what they say of one sample at a REF/ALT pair. Decision 0013.
final class PatientEvidence {
    private static final String NOT_CALLABLE = "NC";
    private static final String REFERENCE = "0/0";

    private final List<String> samples;
    private final List<EvidenceRow> rows;
    private final int[] furthest;

    /// @param rows in file order
    PatientEvidence(List<String> samples, List<EvidenceRow> rows) {
        this.samples = samples;
        this.rows = rows;
        this.furthest = new int[rows.size()];
        int end = 0;
        for (int row = 0; row < furthest.length; row++) {
            end = Math.max(end, rows.get(row).end());
            furthest[row] = end;
        }
    }

    List<String> samples() {
        return samples;
    }

    List<EvidenceRow> rows() {
        return rows;
    }

    /// The table's cell.
    ///
    /// @param absent what stands for "no row"
    String cell(AllelePair pair, int sample, String absent) {
        EvidenceRow best = rowOf(pair);
        if (best != null) {
            return split(
                    best,
                    sample,
                    best.alternates().indexOf(pair.alternate()) + 1,
                    best.reference().equals(pair.reference()));
        }
        return blocks(pair, sample, absent);
    }

    /// The row that speaks of the position: one with this REF and ALT, else one at this POS, else one that spans it.
    private @Nullable EvidenceRow rowOf(AllelePair pair) {
        EvidenceRow atPosition = null;
        EvidenceRow spanning = null;
        for (int index = firstReaching(pair.position()); index < rows.size(); index++) {
            EvidenceRow row = rows.get(index);
            if (row.position() > pair.position()) {
                break;
            }
            if (row.block() || row.end() < pair.position()) {
                continue;
            }
            if (row.position() < pair.position()) {
                spanning = row;
            } else if (row.reference().equals(pair.reference())
                    && row.alternates().contains(pair.alternate())) {
                return row;
            } else if (atPosition == null) {
                atPosition = row;
            }
        }
        return atPosition != null ? atPosition : spanning;
    }

    /// A multi-allelic call seen from one ALT: this one is 1, REF is 0, every other is `.`.
    private static String split(EvidenceRow row, int sample, int alternate, boolean sameReference) {
        String genotype = row.genotypes().get(sample);
        int own = sameReference ? alternate : 0;
        var text = new StringBuilder();
        for (String part : genotype.splitWithDelimiters("[/|]", 0)) {
            boolean kept =
                    part.isEmpty() || part.equals("/") || part.equals("|") || part.equals(".") || part.equals("0");
            text.append(kept ? part : own > 0 && part.equals(Integer.toString(own)) ? "1" : ".");
        }
        return text.toString();
    }

    /// Reference only where blocks cover every base of REF and all of them are callable.
    private String blocks(AllelePair pair, int sample, String absent) {
        long next = pair.position();
        String weakest = REFERENCE;
        for (int index = firstReaching(pair.position()); index < rows.size() && next <= pair.end(); index++) {
            EvidenceRow row = rows.get(index);
            if (row.position() > next) {
                break;
            }
            if (row.end() < next) {
                continue;
            }
            next = row.end() + 1L;
            String genotype = row.genotypes().get(sample);
            if (row.block() && genotype.contains(".")) {
                return genotype;
            }
            if (!row.callable().get(sample)) {
                weakest = NOT_CALLABLE;
            }
        }
        return next <= pair.end() ? absent : weakest;
    }

    /// First row behind which some row so far reaches the position.
    private int firstReaching(int position) {
        int low = 0;
        int high = furthest.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (furthest[middle] < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
