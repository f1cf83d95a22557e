package org.phengen.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.phengen.genotype.GenotypeRow;
import org.phengen.genotype.Variant;

/// What one panel's rows say about one locus: the rows that start there with their calls copied, and what blocks say.
final class LocusRows {
    /// No allele number, nor any mark that a call can hold.
    static final int NOT_NAMED = -9;
    /// State of a sample at a locus apart from the rows that start there.
    private static final byte ABSENT = 0;
    private static final byte BLOCK_TWO = 1;
    private static final byte BLOCK_ONE = 2;
    private static final byte UNPROVEN = 3;

    private final int position;
    private final int samples;
    private final List<Row> rows = new ArrayList<>(1);
    private byte[] states = {};
    private int[] provenTo = {};
    private String blockReference = "";
    private boolean blocks;

    LocusRows(int position, int samples) {
        this.position = position;
        this.samples = samples;
    }

    /// One row that starts at the locus.
    static final class Row {
        private final String reference;
        private final List<String> alternates;
        private final byte[] first;
        private final byte[] second;

        Row(String reference, List<String> alternates, byte[] first, byte[] second) {
            this.reference = reference;
            this.alternates = alternates;
            this.first = first;
            this.second = second;
        }

        String reference() {
            return reference;
        }

        List<String> alternates() {
            return alternates;
        }

        /// First allele number of a chosen sample, see [GenotypeRow#firstAllele].
        int first(int sample) {
            return first[sample];
        }

        int second(int sample) {
            return second[sample];
        }

        String allele(int number) {
            return number == 0 ? reference : alternates.get(number - 1);
        }

        /// The number that stands for an allele in calls, or [#NOT_NAMED].
        int numberOf(String allele) {
            int alternate = alternates.indexOf(allele);
            return reference.equals(allele) ? 0 : alternate < 0 ? NOT_NAMED : alternate + 1;
        }
    }

    void add(GenotypeRow row, int[] columns) {
        if (row.isReferenceBlock()) {
            addBlock(row, columns);
        } else if (row.variant().position() == position) {
            addRow(row, columns);
        } else if (row.variant().position() < position) {
            addSpanning(row, columns);
        }
    }

    private void addRow(GenotypeRow row, int[] columns) {
        var first = new byte[samples];
        var second = new byte[samples];
        for (int i = 0; i < samples; i++) {
            first[i] = (byte) Math.min(row.firstAllele(columns[i]), Byte.MAX_VALUE);
            second[i] = (byte) Math.min(row.secondAllele(columns[i]), Byte.MAX_VALUE);
        }
        Variant variant = row.variant();
        rows.add(new Row(variant.reference(), variant.alternates(), first, second));
    }

    private void addBlock(GenotypeRow row, int[] columns) {
        allocate();
        blocks = true;
        if (row.variant().position() == position) {
            blockReference = row.variant().reference().substring(0, 1);
        }
        for (int i = 0; i < samples; i++) {
            int first = row.firstAllele(columns[i]);
            int second = row.secondAllele(columns[i]);
            if (!row.callable(columns[i]) || first != 0 || second != 0 && second != GenotypeRow.HAPLOID) {
                if (row.variant().position() <= position) {
                    states[i] = UNPROVEN;
                }
            } else if (row.variant().position() <= provenTo[i] + 1) {
                // blocks that follow each other without a gap prove a longer REF together
                provenTo[i] = Math.max(provenTo[i], (int) Math.min(row.end(), Integer.MAX_VALUE));
                if (states[i] == ABSENT) {
                    states[i] = second == GenotypeRow.HAPLOID ? BLOCK_ONE : BLOCK_TWO;
                }
            }
        }
    }

    /// A deletion that begins before the locus: its carriers' bases here are not what any block or absence says.
    private void addSpanning(GenotypeRow row, int[] columns) {
        for (int i = 0; i < samples; i++) {
            if (row.firstAllele(columns[i]) > 0 || row.secondAllele(columns[i]) > 0) {
                allocate();
                states[i] = UNPROVEN;
            }
        }
    }

    private void allocate() {
        if (states.length == 0) {
            states = new byte[samples];
            provenTo = new int[samples];
            Arrays.fill(provenTo, position - 1);
        }
    }

    List<Row> rows() {
        return rows;
    }

    /// REF where a block starts exactly here; empty text otherwise.
    String blockReference() {
        return blockReference;
    }

    boolean hasBlocks() {
        return blocks;
    }

    /// A sample's evidence where no row starts at the locus.
    ///
    /// @param length of REF, all of which must be proven
    Evidence withoutRow(int sample, int length) {
        if (states.length == 0 || states[sample] == ABSENT) {
            return Evidence.NOT_COVERED;
        }
        return states[sample] != UNPROVEN && provenTo[sample] >= position + length - 1
                ? Evidence.REFERENCE
                : Evidence.NO_CALL;
    }

    /// Whether the block that proves reference is written as a single copy.
    boolean blockIsHaploid(int sample) {
        return states.length > 0 && states[sample] == BLOCK_ONE;
    }
}
