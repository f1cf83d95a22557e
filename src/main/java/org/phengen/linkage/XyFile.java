package org.phengen.linkage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.phengen.genotype.GenotypeRow;
import org.phengen.genotype.Variant;

/// One file's single-base sites and reference blocks on X and Y.
final class XyFile {
    /// No complete call.
    static final byte MISSING = -1;
    /// Added to the copies of ALT when the call has one allele only.
    static final byte HAPLOID = 4;

    private final int samples;
    private final Map<String, Calls> sites = new LinkedHashMap<>();
    private final List<Block> blocks = new ArrayList<>();

    XyFile(int samples) {
        this.samples = samples;
    }

    /// @param key names the same site in other files
    record Site(String key, String contig, int position) {}

    /// The codes of every sample at a site or over a block.
    private static final class Codes {
        private final byte[] values;

        Codes(byte[] values) {
            this.values = values;
        }
    }

    private record Calls(Site site, Codes codes) {}

    private record Block(String contig, long start, long end, Codes codes) {}

    /// Keeps a row with one ALT base.
    ///
    /// @return whether it is one that tells something
    boolean site(String contig, GenotypeRow row) {
        Variant variant = row.variant();
        List<String> alternates = variant.alternates();
        boolean single = variant.reference().length() == 1
                && !alternates.isEmpty()
                && alternates.getFirst().length() == 1
                && "ACGT".contains(alternates.getFirst())
                && (alternates.size() == 1
                        || alternates.size() == 2 && alternates.get(1).startsWith("<"));
        if (!single || contig.equals("X") && samples >= XyCalls.PEOPLE && !XyCalls.isCommon(row)) {
            return false;
        }
        byte[] codes = new byte[samples];
        for (int i = 0; i < samples; i++) {
            codes[i] = code(row.firstAllele(i), row.secondAllele(i));
        }
        String key = contig + ":" + variant.position() + ":" + variant.reference() + ":" + alternates.getFirst();
        sites.putIfAbsent(key, new Calls(new Site(key, contig, variant.position()), new Codes(codes)));
        return true;
    }

    private static byte code(int first, int second) {
        if (first < 0 || first > 1 || second == GenotypeRow.MISSING || second > 1) {
            return MISSING;
        }
        return (byte) (second == GenotypeRow.HAPLOID ? first + HAPLOID : first + second);
    }

    void block(String contig, GenotypeRow row) {
        byte[] codes = new byte[samples];
        for (int i = 0; i < samples; i++) {
            codes[i] = row.callable(i) ? code(row.firstAllele(i), row.secondAllele(i)) : MISSING;
        }
        blocks.add(new Block(contig, row.variant().position(), row.end(), new Codes(codes)));
    }

    Collection<Site> sites() {
        return sites.values().stream().map(Calls::site).toList();
    }

    /// Copies of ALT (0, 1, 2), plus [#HAPLOID] for a call of one allele, or [#MISSING]. Blocks stand in file order,
    /// which is order of position within a contig.
    byte code(Site site, int sample) {
        Calls calls = sites.get(site.key());
        if (calls != null) {
            return calls.codes().values[sample];
        }
        int low = 0;
        int high = blocks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            Block block = blocks.get(middle);
            int order = block.contig().compareTo(site.contig());
            if (order < 0 || order == 0 && block.end() < site.position()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (low < blocks.size()
                && blocks.get(low).contig().equals(site.contig())
                && blocks.get(low).start() <= site.position()) {
            return blocks.get(low).codes().values[sample];
        }
        return MISSING;
    }
}
