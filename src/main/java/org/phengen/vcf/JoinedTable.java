package org.phengen.vcf;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.phengen.genotype.GenotypeSource.ContigState;
import org.phengen.genotype.Region;
import org.phengen.job.Gap;
import org.phengen.job.JobContext;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;
import org.phengen.language.Said;
import org.phengen.range.ByteStores;
import org.phengen.range.Location;

/// The genotypes of a region over several one-patient files: one line per REF/ALT pair that any file names, one column
/// per sample. Absent `NA`, not callable `NC`, reference block `0/0`, no call as in the file. A file that cannot be
/// read loses its column and is named as a gap.
final class JoinedTable {
    private final ByteStores stores;
    private final Region region;
    private final Optional<List<String>> asked;
    private final AbsentAs absent;
    private final JobContext job;
    private final List<Gap> gaps = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final BuildAgreement builds = new BuildAgreement();
    private String contig;
    private int failed;

    JoinedTable(ByteStores stores, Region region, Optional<List<String>> asked, AbsentAs absent, JobContext job) {
        this.stores = stores;
        this.region = region;
        this.asked = asked;
        this.absent = absent;
        this.job = job;
        this.contig = region.contig();
    }

    RegionOutcome write(List<Location> files, OutputStream out) {
        List<PatientEvidence> evidence = read(files, region);
        Map<AllelePair, String> pairs = pairs(evidence);
        Region around = around(pairs.keySet());
        if (!around.equals(region)) {
            gaps.clear();
            notes.clear();
            evidence = read(files, around);
        }
        List<String> all =
                evidence.stream().flatMap(file -> file.samples().stream()).toList();
        requireDistinct(all);
        Set<String> wanted = wanted(all);
        List<String> written = all.stream().filter(wanted::contains).toList();
        var sink = new ByteSink(out);
        RegionTable.header(sink, written);
        for (var pair : pairs.entrySet()) {
            job.checkCancelled();
            line(sink, pair.getKey(), pair.getValue(), evidence, wanted);
        }
        sink.flush();
        return new RegionOutcome(pairs.size(), written.size(), gaps, notes);
    }

    private List<PatientEvidence> read(List<Location> files, Region place) {
        var evidence = new ArrayList<PatientEvidence>();
        var budget = new RowBudget();
        Optional<SourceException> first = Optional.empty();
        failed = 0;
        for (Location file : files) {
            job.checkCancelled();
            job.progress(Said.told("job.progress.readingGenomes"), evidence.size() + failed, files.size());
            try {
                evidence.add(read(file, place, budget));
            } catch (SourceException failure) {
                if (failure.category() == Category.LIMIT && budget.spent()
                        || failure.category() == Category.CONTRADICTION && builds.broken()) {
                    throw failure;
                }
                failed++;
                first = first.or(() -> Optional.of(failure));
                gaps.add(failure.asGap());
            }
        }
        if (evidence.isEmpty()) {
            throw first.orElseThrow();
        }
        return evidence;
    }

    private PatientEvidence read(Location file, Region place, RowBudget budget) {
        try (IndexedVcf vcf = IndexedVcf.open(stores, file, Optional.empty(), Optional.empty(), job)) {
            builds.add(vcf);
            var rows = new ArrayList<EvidenceRow>();
            var state = vcf.readBytes(
                    place,
                    row -> {
                        RowFields fields = row.fields();
                        int alleles = fields.end(RowFields.ALT) - fields.start(RowFields.ID);
                        budget.spend(region, alleles, row.sampleCount());
                        rows.add(EvidenceRow.of(row));
                        contig = contig.equals(region.contig()) ? row.variant().contig() : contig;
                    },
                    job);
            if (rows.isEmpty()) {
                vcf.requireBegun(place);
            }
            if (state == ContigState.NO_ROWS) {
                gaps.add(RegionTable.noRows(vcf.name(), region));
            }
            vcf.notes().forEach(note -> notes.add(vcf.name() + ": " + note));
            return new PatientEvidence(vcf.samples(), List.copyOf(rows));
        }
    }

    /// The pairs of all files with the first ID any file gives.
    private static Map<AllelePair, String> pairs(List<PatientEvidence> evidence) {
        var pairs = new TreeMap<AllelePair, String>();
        for (PatientEvidence file : evidence) {
            for (EvidenceRow row : file.rows()) {
                for (String alternate : row.ownAlternates()) {
                    pairs.merge(
                            new AllelePair(row.position(), row.reference(), alternate),
                            row.id(),
                            (before, now) -> before.equals(".") ? now : before);
                }
            }
        }
        return pairs;
    }

    /// Deletions reach beyond the region; what covers them there is evidence too.
    private Region around(Set<AllelePair> pairs) {
        long start = region.start();
        long end = region.end();
        for (AllelePair pair : pairs) {
            start = Math.min(start, pair.position());
            end = Math.max(end, pair.end());
        }
        return new Region(region.contig(), start, end);
    }

    private void requireDistinct(List<String> all) {
        var seen = new HashSet<String>();
        for (int column = 0; column < all.size(); column++) {
            if (!seen.add(all.get(column))) {
                throw Faults.contradiction(
                        "sample column " + (column + 1),
                        Said.told("vcf.fault.samplesNameStandsEarlier"),
                        Said.told("vcf.fault.nameEachSampleOnce"));
            }
        }
    }

    private Set<String> wanted(List<String> all) {
        if (asked.isEmpty()) {
            return Set.copyOf(all);
        }
        if (failed == 0) {
            SampleChoice.requireKnown(asked.get(), all);
        }
        return Set.copyOf(asked.get());
    }

    private void line(ByteSink sink, AllelePair pair, String id, List<PatientEvidence> evidence, Set<String> wanted) {
        sink.add(contig + '\t' + pair.position() + '\t' + id + '\t' + pair.reference() + '\t' + pair.alternate());
        for (PatientEvidence file : evidence) {
            for (int sample = 0; sample < file.samples().size(); sample++) {
                if (wanted.contains(file.samples().get(sample))) {
                    sink.add('\t');
                    sink.add(file.cell(pair, sample, absent.text()));
                }
            }
        }
        sink.endLine();
    }
}
