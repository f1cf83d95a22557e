package org.phengen.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.phengen.cohort.SameRiskAnswer;
import org.phengen.job.Gap;
import org.phengen.job.JobContext;
import org.phengen.patient.BmiPoint;
import org.phengen.score.SampleScore;
import org.phengen.score.ScoreCatalog;
import org.phengen.score.ScoreOptions;
import org.phengen.score.ScorePlace;
import org.phengen.score.ScoringFile;
import org.phengen.site.AmbiguousPatientException;
import org.phengen.site.Everyone;
import org.phengen.site.Federation;
import org.phengen.site.PatientStudy;
import org.phengen.site.SourceOpener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `patient`: the numbers of the same-risk screen.
@Command(
        name = "patient",
        description = "Compares one patient's BMI with people of similar genetic risk; answers with JSON.",
        mixinStandardHelpOptions = true)
final class PatientCommand implements Callable<Integer> {
    private static final String BMI = "39156-5";

    private final Terminal terminal;
    private final SourceOpener sources;
    private final Clock clock;

    @Parameters(paramLabel = "SITE/ID", description = "the patient")
    private String key = "";

    @Option(names = "--site", arity = "1..*", paramLabel = "FILE", required = true, description = "site files")
    private List<Path> sites = List.of();

    @Option(
            names = "--scoring",
            arity = "1..*",
            paramLabel = "FILE-OR-ID",
            description = "PGS Catalog scoring files of one score, one per build, or the id of a shipped score")
    private List<String> scoring = List.of(ScoreCatalog.BMI);

    @Option(names = "--measure", paramLabel = "LOINC", description = "the measure; this version compares " + BMI)
    private String measure = BMI;

    @Option(names = "--json", description = "JSON on standard output (always so for this command)")
    @SuppressWarnings("unused") // scripts may ask for what is always so
    private boolean json;

    PatientCommand(Terminal terminal, SourceOpener sources, Clock clock) {
        this.terminal = terminal;
        this.sources = sources;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (!measure.equals(BMI)) {
            throw new UsageException("unsupported: --measure: this version compares body mass index only. Write " + BMI
                    + " or leave it out.");
        }
        JobContext job = terminal.job();
        List<ScoringFile> files = new ArrayList<>();
        scoring.forEach(name -> files.addAll(ScoreCatalog.find(name)));
        try (Federation federation = Federation.open(SiteArguments.read(sites), sources, clock, job)) {
            Everyone everyone = federation.everyone(files, ScoreOptions.standard(), job);
            PatientStudy study = federation.study(key, everyone, job);
            terminal.json(document(study));
            return terminal.gaps(study.gaps());
        } catch (AmbiguousPatientException ambiguous) {
            throw new UsageException("input: " + key + ": " + ambiguous.getMessage() + ".");
        }
    }

    private static ObjectNode document(PatientStudy study) {
        SameRiskAnswer answer = study.answer();
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("patient", study.key());
        document.put("asOf", study.asOf().toString());
        document.set("gate", PatientJson.gate(answer.gate(), answer.notAssessed()));
        study.genome().ifPresentOrElse(genome -> document.set("score", score(genome)), () -> document.putNull("score"));
        PatientJson.answer(document, answer);
        ArrayNode points = document.putArray("measurements");
        for (BmiPoint point : study.points()) {
            ObjectNode entry = points.addObject();
            entry.put("first", point.when().first().toString());
            entry.put("last", point.when().last().toString());
            if (Double.isFinite(point.value())) {
                entry.put("value", point.value());
            }
            point.rejected().ifPresent(reason -> entry.put("leftOut", reason));
        }
        ArrayNode sites = document.putArray("sites");
        study.sites().forEach(site -> {
            ObjectNode entry = sites.addObject().put("site", site.site()).put("complete", site.complete());
            site.linkage().ifPresent(line -> entry.put("linkage", line));
        });
        ArrayNode leftOut = document.putArray("notCompared");
        study.attrition()
                .forEach(line -> PatientJson.count(
                        leftOut.addObject().put("reason", line.reason().words()), "people", line.people()));
        document.set("derivations", DerivationJson.of(study.provenance().derivations()));
        PatientJson.texts(
                document.putArray("gaps"), study.gaps().stream().map(Gap::line).toList());
        return document;
    }

    private static ObjectNode score(PatientStudy.Genome genome) {
        SampleScore score = genome.score();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", genome.run().scoring().id());
        node.put("citation", genome.run().scoring().about().citation());
        node.put("build", genome.run().build().label());
        node.put("sample", genome.sample());
        Optional<ScorePlace> place = genome.place();
        if (place.isPresent()) {
            node.put("sum", score.score());
            node.put("z", place.get().z());
            node.put("standardErrorOfZ", place.get().standardError());
            node.set(
                    "lowerAmong100",
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("value", 100 * place.get().percentile())
                            .put("low", 100 * place.get().low())
                            .put("high", 100 * place.get().high()));
            node.put("topTenthOfThisScore", place.get().topTenthOfThisScore());
            node.put("topTenthOfInheritedTendency", place.get().topTenthOfTendency());
        }
        SampleScore.Counts counts = score.counts();
        node.putObject("evidence")
                .put("variants", counts.variants())
                .put("matched", counts.matched())
                .put("called", counts.called())
                .put("reference", counts.reference())
                .put("filled", counts.filled())
                .put("noCall", counts.noCall())
                .put("notCovered", counts.notCovered())
                .put("ambiguous", counts.ambiguous())
                .put("unmatched", counts.unmatched())
                .put("matchedShare", score.matched().count())
                .put("weightShare", score.matched().weight())
                .put("knownWeightShare", score.known().weight())
                .put("verdict", score.coverage().verdict().name().toLowerCase(java.util.Locale.ROOT));
        PatientJson.texts(node.putArray("pooling"), genome.pooling());
        ArrayNode driving = node.putArray("driving");
        genome.driving().stream()
                .limit(12)
                .forEach(variant -> driving.addObject()
                        .put("id", variant.locus().id())
                        .put("copies", variant.copies())
                        .put("contribution", variant.contribution()));
        return node;
    }
}
