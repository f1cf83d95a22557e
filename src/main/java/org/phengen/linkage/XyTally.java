package org.phengen.linkage;

import java.util.ArrayList;
import java.util.List;

/// Counts calls per sample over sites of X and Y.
final class XyTally {
    private final int[] xCalled;
    private final int[] xHeterozygous;
    private final int[] xHaploid;
    private final double[] expected;
    private final int[] yCalled;
    private final boolean frequencies;
    private int ySites;

    XyTally(int people) {
        xCalled = new int[people];
        xHeterozygous = new int[people];
        xHaploid = new int[people];
        expected = new double[people];
        yCalled = new int[people];
        frequencies = people >= XyCalls.PEOPLE;
    }

    /// One site.
    ///
    /// @param codes see [XyFile#code], one per sample
    void add(boolean onX, byte[] codes) {
        if (onX) {
            addX(codes);
        } else {
            ySites++;
            for (int i = 0; i < codes.length; i++) {
                yCalled[i] += codes[i] == XyFile.MISSING ? 0 : 1;
            }
        }
    }

    private void addX(byte[] codes) {
        int places = 0;
        int copies = 0;
        for (byte code : codes) {
            if (code != XyFile.MISSING) {
                places += code >= XyFile.HAPLOID ? 1 : 2;
                copies += code & 3;
            }
        }
        if (frequencies && (places < 2 || Math.min(copies, places - copies) < XyCalls.COMMON * places)) {
            return;
        }
        double p = places == 0 ? 0 : (double) copies / places;
        // PLINK's correction for the sample's own finite size
        double heterozygous = places < 2 ? 0 : 2 * p * (1 - p) * places / (places - 1);
        for (int i = 0; i < codes.length; i++) {
            byte code = codes[i];
            // without frequencies only calls that show an ALT tell anything
            if (code != XyFile.MISSING && (frequencies || (code & 3) > 0)) {
                xCalled[i]++;
                xHeterozygous[i] += code == 1 ? 1 : 0;
                xHaploid[i] += code >= XyFile.HAPLOID ? 1 : 0;
                expected[i] += heterozygous;
            }
        }
    }

    List<XyCounts> counts(List<String> names) {
        var counts = new ArrayList<XyCounts>(names.size());
        for (int i = 0; i < names.size(); i++) {
            double inbreeding = frequencies && expected[i] > 0 ? 1 - xHeterozygous[i] / expected[i] : Double.NaN;
            counts.add(new XyCounts(
                    names.get(i), xCalled[i], xHeterozygous[i], xHaploid[i], inbreeding, ySites, yCalled[i]));
        }
        return counts;
    }
}
