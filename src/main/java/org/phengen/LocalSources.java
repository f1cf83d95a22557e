package org.phengen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.phengen.fhir.NdjsonPatients;
import org.phengen.genotype.CallableRegions;
import org.phengen.genotype.GenotypeSource;
import org.phengen.job.Errand;
import org.phengen.job.Gap;
import org.phengen.job.JobContext;
import org.phengen.job.SideBySide;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;
import org.phengen.language.Said;
import org.phengen.linkage.Crosswalk;
import org.phengen.linkage.CrosswalkReader;
import org.phengen.patient.PatientAnswer;
import org.phengen.question.Criterion;
import org.phengen.range.ByteStores;
import org.phengen.range.Location;
import org.phengen.site.GenomeFiles;
import org.phengen.site.SiteFile;
import org.phengen.site.SourceOpener;
import org.phengen.terminology.PresentCode;
import org.phengen.vcf.CallableBed;
import org.phengen.vcf.IndexedLater;
import org.phengen.vcf.IndexedVcf;

/// Opens sites whose people lie in local files and whose genomes lie in files anywhere.
final class LocalSources implements SourceOpener {
    /// Files opened at the same time behind a network: what a server is asked at once is bounded by `ByteStores`.
    private static final int AT_ONCE = 64;

    private final ByteStores stores;

    LocalSources() {
        this(ByteStores.usual());
    }

    /// @param stores opens genome files
    LocalSources(ByteStores stores) {
        this.stores = stores;
    }

    @Override
    public People people(SiteFile site, LocalDate asOf) {
        return switch (site.phenome()) {
            case SiteFile.Phenome.Files files -> {
                var patients = new NdjsonPatients(files.locations(), asOf);
                yield new People() {
                    @Override
                    public PatientAnswer find(Criterion criterion, JobContext job) {
                        return patients.find(criterion, job);
                    }

                    @Override
                    public List<PresentCode> presentCodes(JobContext job) {
                        return patients.presentCodes(job);
                    }
                };
            }
            case SiteFile.Phenome.Server server ->
                throw notYet(site.file().toString(), Said.told("site.fault.phenomeFhirFhirServers"), "phenome.files");
        };
    }

    @Override
    public Genomes genomes(SiteFile.Genome genome, Set<String> samples, JobContext job) {
        Optional<CallableRegions> callable = genome.callable().map(location -> callable(location, genome, job));
        List<Location> files = GenomeFiles.list(genome, samples);
        if (files.isEmpty()) {
            throw noFile(genome);
        }
        List<GenotypeSource> sources = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        AtomicInteger opened = new AtomicInteger();
        List<Callable<Opened>> pieces = new ArrayList<>();
        for (Location file : files) {
            pieces.add(() -> {
                job.checkCancelled();
                job.progress(Said.told("job.progress.openingGenomeFiles"), opened.getAndIncrement(), files.size());
                return open(file, genome, job);
            });
        }
        boolean remote = GenomeFiles.isRemote(genome.vcf());
        for (Opened each : remote ? Errand.all(pieces, AT_ONCE, job) : SideBySide.all(pieces)) {
            each.source().ifPresent(sources::add);
            each.gap().ifPresent(gaps::add);
        }
        if (sources.isEmpty() && gaps.isEmpty()) {
            throw noFile(genome);
        }
        return new Genomes(sources, gaps, callable);
    }

    /// A genome file, or why it could not be opened.
    private record Opened(Optional<GenotypeSource> source, Optional<Gap> gap) {}

    private Opened open(Location file, SiteFile.Genome genome, JobContext job) {
        try {
            // one person's file of thousands: the index is read once rows are wanted
            GenotypeSource source = genome.layout() == SiteFile.Layout.COHORT
                    ? IndexedVcf.open(stores, file, Optional.empty(), Optional.of(genome.build()), job)
                    : IndexedLater.open(stores, file, Optional.of(genome.build()), job);
            return new Opened(Optional.of(source), Optional.empty());
        } catch (SourceException failure) {
            boolean absent = failure.category() == Category.MISSING
                    && failure.source().equals(file.name())
                    && GenomeFiles.mayBeAbsent(genome);
            return new Opened(Optional.empty(), absent ? Optional.empty() : Optional.of(failure.asGap()));
        }
    }

    private static SourceException noFile(SiteFile.Genome genome) {
        return new SourceException(
                Category.MISSING,
                genome.vcf(),
                Said.told("site.fault.noSuchGenomeFile2"),
                Said.told("site.fault.checkGenomeVcfSite"));
    }

    @Override
    public ByteStores stores() {
        return stores;
    }

    @Override
    public Crosswalk crosswalk(SiteFile.Linkage linkage) {
        return switch (linkage) {
            case SiteFile.Linkage.Crosswalk crosswalk -> {
                Location place = Location.parse(crosswalk.location());
                yield place instanceof Location.OnDisk file
                        ? CrosswalkReader.read(file.path())
                        : CrosswalkReader.read(stores, place, JobContext.unwatched());
            }
            case SiteFile.Linkage.DocumentReference reference ->
                throw notYet("linkage", Said.told("site.fault.linkageDocumentreferenceNotRead"), "linkage.crosswalk");
        };
    }

    private CallableRegions callable(String location, SiteFile.Genome genome, JobContext job) {
        return CallableBed.read(stores, Location.parse(location), genome.build(), job);
    }

    private static SourceException notYet(String source, Said problem, String instead) {
        return new SourceException(Category.UNSUPPORTED, source, problem, Said.told("site.fault.useInstead", instead));
    }
}
