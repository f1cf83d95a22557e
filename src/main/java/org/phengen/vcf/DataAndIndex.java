package org.phengen.vcf;

import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.phengen.job.Errand;
import org.phengen.job.JobContext;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;
import org.phengen.language.Said;
import org.phengen.range.ByteSource;
import org.phengen.range.ByteStores;
import org.phengen.range.ByteStores.Opening;
import org.phengen.range.Location;

/// Opens a genome file and its index: `FILE.tbi`, else `FILE.csi`, of a BCF `FILE.csi`, or the one that is named.
/// Behind
/// a network both are asked for at once, so that opening takes one round trip.
record DataAndIndex(ByteSource data, ByteSource index) implements AutoCloseable {
    /// @param named the index, where it does not lie beside the file
    /// @throws SourceException when either cannot be had, or the file is none that is read here
    static DataAndIndex open(ByteStores stores, Location file, Optional<Location> named, JobContext job) {
        Location guess = named.orElseGet(() -> file.beside(likely(file)));
        Optional<Errand<ByteSource>> early = file instanceof Location.OnDisk
                ? Optional.empty()
                : Optional.of(Errand.start(() -> stores.open(guess, Opening.WHOLE, job)));
        ByteSource data;
        try {
            data = stores.open(file, Opening.ENDS, job);
        } catch (RuntimeException failure) {
            early.ifPresent(Errand::stop);
            throw failure;
        }
        try {
            GenomeFileKind kind = kind(data);
            return new DataAndIndex(
                    data,
                    named.isPresent()
                            ? opened(stores, guess, early, job)
                            : beside(stores, file, kind, guess, early, job));
        } catch (RuntimeException failure) {
            data.close();
            throw failure;
        }
    }

    /// An index lies beside a local file.
    ///
    /// @throws SourceException MISSING when none does, or the file is none that is read here
    static void requireIndex(Location.OnDisk file, ByteSource data) {
        GenomeFileKind kind = kind(data);
        for (Location candidate : all(file, kind)) {
            if (candidate instanceof Location.OnDisk index && Files.exists(index.path())) {
                return;
            }
        }
        throw missing(file.name(), kind);
    }

    private static String likely(Location file) {
        return file.name().toLowerCase(Locale.ROOT).endsWith(".bcf") ? ".csi" : ".tbi";
    }

    private static GenomeFileKind kind(ByteSource data) {
        try (var blocks = new BgzfBlockReader(data)) {
            GenomeFileKind kind = GenomeFileKind.of(data, blocks);
            kind.refusal(data.name()).ifPresent(refusal -> {
                throw refusal;
            });
            return kind;
        }
    }

    private static ByteSource beside(
            ByteStores stores,
            Location file,
            GenomeFileKind kind,
            Location guess,
            Optional<Errand<ByteSource>> early,
            JobContext job) {
        Optional<SourceException> notReadable = Optional.empty();
        for (Location candidate : all(file, kind)) {
            try {
                return opened(stores, candidate, candidate.equals(guess) ? early : Optional.empty(), job);
            } catch (SourceException failure) {
                // a store that does not let us list says "missing or refused" of what is not there
                boolean mayBeMissing = failure.category() == Category.MISSING
                        || failure.category() == Category.REFUSED && !(file instanceof Location.OnDisk);
                if (!mayBeMissing) {
                    throw failure;
                }
                if (failure.category() == Category.REFUSED) {
                    notReadable = notReadable.or(() -> Optional.of(failure));
                }
            }
        }
        throw notReadable.orElseGet(() -> missing(file.name(), kind));
    }

    private static ByteSource opened(
            ByteStores stores, Location index, Optional<Errand<ByteSource>> early, JobContext job) {
        if (early.isEmpty()) {
            return stores.open(index, Opening.WHOLE, job);
        }
        try {
            return early.get().await(job);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException("an index could not be opened", failed.getCause());
        }
    }

    /// Where indexes of such a file lie, the preferred one first.
    static List<Location> all(Location file, GenomeFileKind kind) {
        List<String> suffixes = kind == GenomeFileKind.BCF ? List.of(".csi") : List.of(".tbi", ".csi");
        return suffixes.stream().map(file::beside).toList();
    }

    static SourceException missing(String source, GenomeFileKind kind) {
        boolean bcf = kind == GenomeFileKind.BCF;
        return new SourceException(
                Category.MISSING,
                source,
                Said.of(bcf ? "vcf.fault.noIndex.bcf" : "vcf.fault.noIndex.vcf"),
                bcf ? Said.told("vcf.fault.makeOneWithBcftools") : Said.told("vcf.fault.makeOneWithTabix"));
    }

    @Override
    public void close() {
        index.close();
        data.close();
    }
}
