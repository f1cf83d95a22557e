package org.phengen.sample.genome;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The genotypes of one row as bytes. Almost every row is of diploid calls with single-digit alleles, each four bytes
/// with its tab, so such a row is filled from a table of the nine possible calls and put right where a call failed.
final class GenotypeText {
    /// Receives a finished line.
    interface LineVisitor {
        void line(byte[] text, int from, int to);
    }

    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int WIDE = 4;
    private static final int FIXED_COLUMNS = 4096;
    /// ones in the low half, twos in the high half; by the mother's allele plus four times the father's
    private static final long[] CARRIED = new long[11];

    static {
        for (int key = 0; key < CARRIED.length; key++) {
            CARRIED[key] = one(key & 3) + one(key >> 2);
        }
    }

    private final int[] people;
    private final boolean[] men;
    private final boolean phased;
    private final char separator;
    private final int[] words = new int[CARRIED.length];
    private final byte[] text;
    private int end;

    GenotypeText(int[] people, boolean[] men, boolean phased) {
        this.people = people;
        this.men = men;
        this.phased = phased;
        this.separator = phased ? '|' : '/';
        this.text = new byte[FIXED_COLUMNS + WIDE * people.length];
        for (int key = 0; key < words.length; key++) {
            int mother = key & 3;
            int father = key >> 2;
            boolean turned = !phased && mother > father;
            words[key] = word((char) ('0' + (turned ? father : mother)), (char) ('0' + (turned ? mother : father)));
        }
    }

    private static long one(int allele) {
        return allele == 1 ? 1L : allele == 2 ? 1L << 32 : 0;
    }

    private int word(char first, char second) {
        return '\t' | first << 8 | separator << 16 | second << 24;
    }

    /// Takes a row.
    ///
    /// @return called alleles by number; 0 is REF
    int[] write(Site site, CallFaults faults) {
        boolean onX = site.contig().name().equals("X");
        boolean onY = site.contig().name().equals("Y");
        int[] counts = new int[3];
        end = FIXED_COLUMNS;
        if (onX || onY) {
            for (int i = 0; i < people.length; i++) {
                sexLinked(site, i, faults.of(i), onY, counts);
            }
        } else {
            diploid(site, faults, counts);
        }
        return Arrays.copyOf(counts, site.alternates().size() + 1);
    }

    private void diploid(Site site, CallFaults faults, int[] counts) {
        long carried = 0;
        int at = end;
        for (int person : people) {
            int pair = site.pair(person);
            int key = pair & 3 | pair >> 6;
            carried += CARRIED[key];
            INTS.set(text, at, words[key]);
            at += WIDE;
        }
        int called = 2 * people.length;
        for (int n = 0; n < faults.count(); n++) {
            int sample = faults.sample(n);
            int pair = site.pair(people[sample]);
            boolean half = faults.of(sample) == CallFaults.HALF_CALLED;
            carried -= half ? one(pair & 3) : one(pair & 3) + one(pair >> 8);
            called -= half ? 1 : 2;
            INTS.set(text, end + WIDE * sample, word('.', half ? (char) ('0' + (pair >> 8)) : '.'));
        }
        end = at;
        counts[1] = (int) carried;
        counts[2] = (int) (carried >>> 32);
        counts[0] = called - counts[1] - counts[2];
    }

    /// Men have one allele on X, women none on Y.
    private void sexLinked(Site site, int i, byte call, boolean onY, int[] counts) {
        boolean haploid = onY || men[i];
        int first = site.allele(2 * people[i]);
        text[end++] = '\t';
        if (onY && !men[i] || haploid && call == CallFaults.NOT_CALLED) {
            text[end++] = '.';
        } else if (haploid) {
            counts[first]++;
            text[end++] = (byte) ('0' + first);
        } else {
            int second = site.allele(2 * people[i] + 1);
            boolean turned = !phased && first > second && call == CallFaults.CALLED;
            char left = call == CallFaults.CALLED ? (char) ('0' + (turned ? second : first)) : '.';
            char right = call == CallFaults.NOT_CALLED ? '.' : (char) ('0' + (turned ? first : second));
            counts[first] += left == '.' ? 0 : 1;
            counts[second] += right == '.' ? 0 : 1;
            text[end++] = (byte) left;
            text[end++] = (byte) separator;
            text[end++] = (byte) right;
        }
    }

    /// Hands on the row with its fixed columns, CHROM to FORMAT, before the genotypes.
    void rowAfter(StringBuilder fixed, LineVisitor visitor) {
        byte[] head = fixed.toString().getBytes(StandardCharsets.US_ASCII);
        int from = FIXED_COLUMNS - head.length;
        System.arraycopy(head, 0, text, from, head.length);
        visitor.line(text, from, end);
    }
}
