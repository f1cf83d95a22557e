package org.phengen.fhir;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.phengen.gzip.GzipMembers;
import org.phengen.job.Gap;
import org.phengen.job.JobContext;
import org.phengen.language.Said;
import org.phengen.patient.PatientAnswer;
import org.phengen.patient.PatientRecord;
import org.phengen.patient.PatientSource;
import org.phengen.question.Criterion;
import org.phengen.terminology.PresentCode;

/// One site's people out of FHIR R4 files: bulk NDJSON and bundles, plain or gzipped, resources of any type in any
/// order.
/// The files are read once, as a stream, and kept as records until one of them changes (size or time). A part that
/// cannot be read makes the answer partial: it is counted and named by file, line and reason, and never quoted.
///
/// `find` returns everybody at the site, whatever the criterion: attrition starts from all. Safe for many threads; one
/// reads, the others wait for it.
public final class NdjsonPatients implements PatientSource {
    private final List<Path> paths;
    private final LocalDate asOf;
    private final ReentrantLock reading = new ReentrantLock();
    private @Nullable Store store;

    private record Store(
            SiteFiles files, PatientAnswer answer, List<PresentCode> codes, Map<Tally.Fate, Integer> fates) {}

    /// @param paths files and folders
    /// @param asOf the site's today: consents in force, medicines still taken
    public NdjsonPatients(List<Path> paths, LocalDate asOf) {
        this.paths = List.copyOf(paths);
        this.asOf = asOf;
    }

    @Override
    public PatientAnswer find(Criterion criterion, JobContext job) {
        return store(job).answer();
    }

    /// The codes of conditions and measures in the files, most frequent first.
    ///
    /// @throws SourceException as `find`
    public List<PresentCode> presentCodes(JobContext job) {
        return store(job).codes();
    }

    /// What became of every resource that could be read: used, or the reason why not, and how often.
    Map<Tally.Fate, Integer> fates(JobContext job) {
        return store(job).fates();
    }

    private Store store(JobContext job) {
        SiteFiles files = SiteFiles.list(paths);
        reading.lock();
        try {
            Store kept = store;
            if (kept == null || !kept.files().equals(files)) {
                kept = read(files, job);
                store = kept;
            }
            return kept;
        } finally {
            reading.unlock();
        }
    }

    private Store read(SiteFiles files, JobContext job) {
        SiteReading into = new SiteReading(asOf);
        ResourceReader reader = new ResourceReader();
        Damage damage = new Damage();
        long done = 0;
        for (Path file : files.stamps().keySet()) {
            done = read(file, done, files.bytes(), reader, into, damage, job);
            into.source++;
        }
        into.finish();
        List<Gap> gaps = new ArrayList<>(damage.gaps());
        String source = String.join(", ", paths.stream().map(Path::toString).toList());
        List<PatientRecord> people = new People(into, source).records(gaps);
        List<String> searches =
                files.stamps().keySet().stream().map(Path::toString).toList();
        PatientAnswer answer = new PatientAnswer(people, gaps, into.tally.counted(), searches);
        return new Store(files, answer, codes(into), into.tally.fates());
    }

    private static long read(
            Path file,
            long before,
            long total,
            ResourceReader reader,
            SiteReading into,
            Damage damage,
            JobContext job) {
        String name = file.toString();
        try (CountedStream raw = new CountedStream(Files.newInputStream(file), before);
                InputStream in = unzipped(raw)) {
            Runnable tick = () -> {
                job.progress(Said.told("job.progress.readingPatients"), raw.count, total);
                job.checkCancelled();
            };
            tick.run();
            if (SiteFiles.isLines(file)) {
                LineFile.read(in, name, reader, into, damage, tick);
            } else {
                new JsonDocument(name, reader, into, damage, tick).read(in);
            }
            return before + Files.size(file);
        } catch (EOFException | ZipException cut) {
            damage.add(name, "the file", "the gzip stream is cut off or damaged, what follows is lost");
        } catch (IOException unreadable) {
            damage.add(name, "the file", "cannot be read to its end");
        }
        return before;
    }

    private static InputStream unzipped(InputStream raw) throws IOException {
        BufferedInputStream in = new BufferedInputStream(raw, 1 << 16);
        in.mark(2);
        boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return gzip ? new GzipMembers(in) : in;
    }

    private static List<PresentCode> codes(SiteReading reading) {
        return reading.presence.counts().entrySet().stream()
                .map(entry -> new PresentCode(
                        entry.getKey().system(),
                        entry.getKey().code(),
                        reading.codings.display(entry.getKey()).orElse(""),
                        entry.getValue()))
                .sorted(Comparator.comparingInt((PresentCode code) -> -code.count())
                        .thenComparing(PresentCode::system)
                        .thenComparing(PresentCode::code))
                .toList();
    }

    /// Knows how far into the site's files it is, for the progress bar.
    private static final class CountedStream extends FilterInputStream {
        private long count;

        CountedStream(InputStream in, long before) {
            super(in);
            count = before;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
