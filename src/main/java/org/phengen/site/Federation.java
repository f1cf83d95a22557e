package org.phengen.site;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.phengen.genotype.GenomeBuild;
import org.phengen.job.Gap;
import org.phengen.job.JobContext;
import org.phengen.job.SideBySide;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;
import org.phengen.language.Said;
import org.phengen.question.Criterion;
import org.phengen.question.Question;
import org.phengen.question.QuestionReader;
import org.phengen.question.SaidChip;
import org.phengen.question.Span;
import org.phengen.score.ScoreOptions;
import org.phengen.score.ScoringFile;
import org.phengen.terminology.SiteCodes;
import org.phengen.terminology.Terminology;

/// All sites as one: understands a question with the words of every site, asks them all, and compares one patient with
/// the people of all of them. A site that fails is named and neither blocks nor silently shrinks the rest. Safe for
/// several threads.
public final class Federation implements AutoCloseable {
    private final List<OpenSite> sites;
    private final Terminology terminology;

    private Federation(List<OpenSite> sites, Terminology terminology) {
        this.sites = List.copyOf(sites);
        this.terminology = terminology;
    }

    /// Opens every site and learns the codes in its records. A site that cannot be read yet still belongs: it will say
    /// so when it is asked.
    public static Federation open(List<SiteFile> files, SourceOpener opener, Clock clock, JobContext job) {
        List<OpenSite> sites =
                files.stream().map(file -> OpenSite.of(file, opener, clock)).toList();
        List<Callable<Optional<SiteCodes>>> readings = sites.stream()
                .<Callable<Optional<SiteCodes>>>map(site -> () -> codes(site, job))
                .toList();
        List<SiteCodes> codes =
                SideBySide.all(readings).stream().flatMap(Optional::stream).toList();
        return new Federation(sites, Terminology.ofSites(codes));
    }

    private static Optional<SiteCodes> codes(OpenSite site, JobContext job) {
        try {
            return Optional.of(new SiteCodes(site.presentCodes(job), site.rule().individualView()));
        } catch (SourceException unreadable) {
            // the answer of this site will name it; its words are not known
            return Optional.empty();
        }
    }

    public List<SiteFile> sites() {
        return sites.stream().map(OpenSite::file).toList();
    }

    public Terminology terminology() {
        return terminology;
    }

    /// Understands a sentence; never throws.
    public Question read(String sentence) {
        return QuestionReader.read(sentence, terminology);
    }

    /// Asks every site.
    ///
    /// @param question as understood
    /// @param criterion what to search: the question's, or the rest of one with words left out
    /// @param onSite receives each site's answer as it arrives, one at a time, on the threads that ask
    /// @throws CancellationException when cancelled
    public AskAnswer ask(Question question, Criterion criterion, Consumer<? super SiteAnswer> onSite, JobContext job) {
        Object oneAtATime = new Object();
        List<Callable<SiteAnswer>> askings = sites.stream()
                .<Callable<SiteAnswer>>map(site -> () -> {
                    job.checkCancelled();
                    job.progress(Said.told("job.progress.asking", site.file().title()), 0, 0);
                    SiteAnswer answer = ask(site.file(), criterion, job);
                    synchronized (oneAtATime) {
                        onSite.accept(answer);
                    }
                    return answer;
                })
                .toList();
        List<SiteAnswer> answers = SideBySide.all(askings);
        List<String> dropped = question.understood()
                ? List.of()
                : question.notUnderstood().stream().map(Span::words).toList();
        return new AskAnswer(question, answers, dropped);
    }

    /// Asks one of the sites: a window asks each by itself, so that it can be stopped and asked again by itself.
    ///
    /// @throws IllegalArgumentException when the site does not belong to this federation
    /// @throws CancellationException when cancelled
    public SiteAnswer ask(SiteFile site, Criterion criterion, JobContext job) {
        for (OpenSite each : sites) {
            if (each.file().equals(site)) {
                return new SiteAsking(terminology::meaning, SaidChip::row).ask(each, criterion, job);
            }
        }
        throw new IllegalArgumentException("no such site: " + site.site());
    }

    /// Reads everybody's genomes over one score, once for many patients.
    ///
    /// @param scoring the score, one file per build
    /// @throws SourceException when no site gives a score
    public Everyone everyone(List<ScoringFile> scoring, ScoreOptions options, JobContext job) {
        Map<OpenSite, SiteGenomes> done = new HashMap<>();
        List<Gap> failed = new ArrayList<>();
        var reference = new EnumMap<GenomeBuild, Map<String, String>>(GenomeBuild.class);
        // cohort files name the reference base at every locus; a person's reference block does not, and learns it here
        for (OpenSite site : cohortsFirst()) {
            job.checkCancelled();
            job.progress(Said.told("job.progress.readingGenomes2", site.file().title()), done.size(), sites.size());
            try {
                SiteGenomes genomes = SiteGenomes.read(site, scoring, options, reference, job);
                done.put(site, genomes);
                genomes.run()
                        .ifPresent(run -> reference
                                .computeIfAbsent(run.build(), build -> new HashMap<>())
                                .putAll(run.referenceAlleles()));
            } catch (SourceException failure) {
                failed.add(failure.asGap());
            }
        }
        List<SiteGenomes> read =
                sites.stream().filter(done::containsKey).map(done::get).toList();
        if (read.stream().allMatch(site -> site.run().isEmpty())) {
            List<Gap> gaps = new ArrayList<>(failed);
            read.forEach(site -> gaps.addAll(site.gaps()));
            throw new SourceException(
                    Category.MISSING,
                    gaps.isEmpty() ? "all sites" : gaps.getFirst().source(),
                    gaps.isEmpty()
                            ? Said.told("site.fault.noSiteHasGenomes")
                            : Said.told(
                                    "site.fault.noOtherSiteHas", gaps.getFirst().lacking()),
                    gaps.isEmpty()
                            ? Said.of("site.fault.connectSiteWithGenomes")
                            : gaps.getFirst().todo());
        }
        return Everyone.of(read, failed);
    }

    private List<OpenSite> cohortsFirst() {
        return sites.stream()
                .sorted(Comparator.comparing(site ->
                        site.file().genome().map(SiteFile.Genome::layout).orElse(SiteFile.Layout.PER_PATIENT)))
                .toList();
    }

    /// One patient among everybody.
    ///
    /// @param key `SITE/ID`, or an ID that fits one site only
    /// @throws AmbiguousPatientException when a bare ID fits several sites
    /// @throws SourceException when nobody has it, or the site keeps its people to itself
    public PatientStudy study(String key, Everyone everyone, JobContext job) {
        FoundPatient found = FoundPatient.find(everyone, key);
        return new PatientStudies(everyone).of(found.site(), found.patient(), job);
    }

    @Override
    public void close() {
        sites.forEach(OpenSite::close);
    }
}
