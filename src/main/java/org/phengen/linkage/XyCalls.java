package org.phengen.linkage;

import java.io.Serial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.phengen.genotype.GenotypeRow;
import org.phengen.genotype.GenotypeSource;
import org.phengen.genotype.Region;
import org.phengen.genotype.RowReader;
import org.phengen.job.Gap;

/// Collects calls at single-base sites of X and Y from several files and counts them per sample.
final class XyCalls {
    /// A window is left after so many useful rows.
    private static final int ENOUGH = 40;
    /// Rarer sites say little about heterozygosity.
    static final double COMMON = 0.05;
    /// Fewer people give no frequencies.
    static final int PEOPLE = 20;

    private final Map<GenotypeSource, XyFile> files = new LinkedHashMap<>();
    private XyFile current = new XyFile(0);

    void begin(GenotypeSource source) {
        current = new XyFile(source.samples().size());
        files.put(source, current);
    }

    void forget(GenotypeSource source) {
        files.remove(source);
    }

    /// Takes the rows of one window, until there are enough.
    RowReader reader(Region window) {
        XyFile file = current;
        int[] useful = {0};
        return row -> {
            if (row.variant().position() > window.end() || row.end() < window.start()) {
                return;
            }
            if (row.isReferenceBlock()) {
                file.block(window.contig(), row);
            } else if (row.variant().position() >= window.start() && file.site(window.contig(), row)) {
                useful[0]++;
                if (useful[0] >= ENOUGH) {
                    throw new EnoughRows();
                }
            }
        };
    }

    SexCheckResult result(List<Gap> gaps) {
        Map<List<String>, List<XyFile>> panels = new LinkedHashMap<>();
        files.forEach((source, file) -> panels.computeIfAbsent(source.samples(), samples -> new ArrayList<>())
                .add(file));
        Map<String, XyFile.Site> sites = new LinkedHashMap<>();
        files.values().forEach(file -> file.sites().forEach(site -> sites.putIfAbsent(site.key(), site)));
        int people = panels.keySet().stream().mapToInt(List::size).sum();
        var tally = new XyTally(people);
        for (XyFile.Site site : sites.values()) {
            byte[] codes = new byte[people];
            int offset = 0;
            for (Map.Entry<List<String>, List<XyFile>> panel : panels.entrySet()) {
                for (int i = 0; i < panel.getKey().size(); i++) {
                    codes[offset++] = code(panel.getValue(), site, i);
                }
            }
            tally.add(site.contig().equals("X"), codes);
        }
        List<String> names = panels.keySet().stream().flatMap(List::stream).toList();
        return new SexCheckResult(tally.counts(names), method(people), gaps);
    }

    private static byte code(List<XyFile> panel, XyFile.Site site, int sample) {
        for (XyFile file : panel) {
            byte code = file.code(site, sample);
            if (code != XyFile.MISSING) {
                return code;
            }
        }
        return XyFile.MISSING;
    }

    private static String method(int people) {
        return people >= PEOPLE
                ? String.format(
                        Locale.ROOT,
                        "F on X outside the pseudoautosomal regions over sites with a minor allele frequency of at least"
                                + " %.2f in these files: below %.1f female, above %.1f male; haploid calls are male;"
                                + " Y calls must not contradict",
                        COMMON,
                        XyCounts.FEMALE_BELOW,
                        XyCounts.MALE_ABOVE)
                : String.format(
                        Locale.ROOT,
                        "share of heterozygous among non-reference calls on X outside the pseudoautosomal regions (too"
                                + " few people for frequencies): below %.1f male, above %.1f female; haploid calls are"
                                + " male; Y calls must not contradict",
                        XyCounts.MALE_HETEROZYGOUS,
                        XyCounts.FEMALE_HETEROZYGOUS);
    }

    /// Ends the reading of a window; no failure, so no stack is recorded.
    static final class EnoughRows extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        EnoughRows() {
            super("enough rows", null, false, false);
        }
    }

    /// Whether anybody's calls vary enough at a row of a cohort to count.
    static boolean isCommon(GenotypeRow row) {
        int places = 0;
        int copies = 0;
        for (int i = 0; i < row.sampleCount(); i++) {
            int first = row.firstAllele(i);
            int second = row.secondAllele(i);
            places += (first >= 0 ? 1 : 0) + (second >= 0 ? 1 : 0);
            copies += (first > 0 ? 1 : 0) + (second > 0 ? 1 : 0);
        }
        return places > 0 && Math.min(copies, places - copies) >= COMMON * places;
    }
}
