package org.phengen.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.phengen.genotype.GenomeBuild;
import org.phengen.job.CheckLine;
import org.phengen.job.CheckLine.Verdict;
import org.phengen.job.CheckReport;
import org.phengen.job.JobContext;
import org.phengen.job.SourceException;
import org.phengen.range.ByteStores;
import org.phengen.range.Location;
import org.phengen.site.SiteCheck;
import org.phengen.site.SourceOpener;
import org.phengen.vcf.GenomeFileCheck;
import org.phengen.vcf.GenomeFileReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `check`: what files and sites are, what is wrong with them, and what to do.
@Command(
        name = "check",
        description = "Says what genome files and sites are, what is wrong with them and what to do.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final SourceOpener sources;
    private final ByteStores stores;
    private final Clock clock;

    @Parameters(
            arity = "1..*",
            paramLabel = "SITE-FILE|LOCATION",
            description = "site files (.yaml), VCF and BCF files")
    private List<String> locations = List.of();

    @Option(
            names = "--index",
            paramLabel = "LOCATION",
            description = "the index, where it does not lie beside the one file")
    private @Nullable String index;

    @Option(names = "--quick", description = "header, end, index and pairing only, instead of every block and row")
    private boolean quick;

    @Option(names = "--json", description = "JSON on standard output instead of a table")
    private boolean json;

    private final List<CheckReport> reports = new ArrayList<>();
    private final List<CheckReport> ofSites = new ArrayList<>();
    private final List<GenomeFileReport> genomes = new ArrayList<>();

    CheckCommand(Terminal terminal, SourceOpener sources, ByteStores stores, Clock clock) {
        this.terminal = terminal;
        this.sources = sources;
        this.stores = stores;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (index != null && locations.size() > 1) {
            throw new UsageException("input: --index: it goes with one location.");
        }
        JobContext job = terminal.job();
        for (String location : locations) {
            check(location, job);
        }
        compare();
        Verdict worst = reports.stream()
                .map(CheckReport::verdict)
                .max(Comparator.naturalOrder())
                .orElse(Verdict.FINE);
        if (json) {
            terminal.json(tree(worst));
        } else {
            // of a site's many files the table shows those with something to say
            reports.stream()
                    .filter(report -> report.verdict() != Verdict.FINE || !ofSites.contains(report))
                    .forEach(this::print);
        }
        return switch (worst) {
            case FINE, NOTE -> ExitCode.COMPLETE;
            case NOT_CHECKED -> ExitCode.PARTIAL;
            case FAULT -> ExitCode.FAILED;
        };
    }

    private void check(String location, JobContext job) {
        Location place;
        try {
            place = Locations.one(location);
        } catch (SourceException unusable) {
            reports.add(
                    new CheckReport(unusable.source(), List.of(CheckLine.fault("file", unusable.source(), unusable))));
            return;
        }
        if (location.toLowerCase(Locale.ROOT).matches(".*\\.ya?ml") && place instanceof Location.OnDisk file) {
            List<CheckReport> site = SiteCheck.check(file.path(), sources, clock, !quick, job);
            reports.addAll(site);
            ofSites.addAll(site.subList(1, site.size()));
        } else {
            GenomeFileReport found = GenomeFileCheck.check(
                    stores, place, Optional.ofNullable(index).map(Locations::one), Optional.empty(), !quick, job);
            genomes.add(found);
            reports.add(found.report());
        }
    }

    /// What only several files together show.
    private void compare() {
        List<GenomeBuild> builds = genomes.stream()
                .flatMap(found -> found.build().stream())
                .distinct()
                .toList();
        List<String> styles = genomes.stream()
                .flatMap(found -> found.styles().stream())
                .distinct()
                .toList();
        var lines = new ArrayList<CheckLine>();
        if (builds.size() > 1) {
            lines.add(CheckLine.fault(
                    "build", "the files are of two genome builds", "Ask for the files of one build at a time"));
        }
        if (styles.size() > 1) {
            lines.add(CheckLine.note(
                    "contigs",
                    "the files name chromosomes in different ways: " + String.join(", ", styles),
                    "Nothing to do: these names are known to mean the same"));
        }
        if (!lines.isEmpty()) {
            reports.add(new CheckReport("all files together", lines));
        }
    }

    private void print(CheckReport report) {
        terminal.out().println(report.source() + ": " + words(report.verdict()));
        for (CheckLine line : report.lines()) {
            terminal.out()
                    .println(String.format(
                            Locale.ROOT,
                            "  %-11s  %-9s  %s",
                            words(line.verdict()),
                            line.subject(),
                            line.said() + "."));
            if (!line.remedy().isEmpty() && line.verdict() != Verdict.FINE) {
                terminal.out().println("                          " + line.remedy() + ".");
            }
        }
    }

    private static String words(Verdict verdict) {
        return switch (verdict) {
            case FINE -> "fine";
            case NOTE -> "note";
            case NOT_CHECKED -> "not checked";
            case FAULT -> "FAULT";
        };
    }

    private ObjectNode tree(Verdict worst) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("verdict", code(worst));
        root.put("depth", quick ? "quick" : "whole");
        ArrayNode checked = root.putArray("checked");
        for (CheckReport report : reports) {
            ObjectNode one = checked.addObject();
            one.put("source", report.source());
            one.put("verdict", code(report.verdict()));
            ArrayNode lines = one.putArray("findings");
            for (CheckLine line : report.lines()) {
                ObjectNode finding = lines.addObject();
                finding.put("verdict", code(line.verdict()));
                finding.put("subject", line.subject());
                finding.put("said", line.said());
                finding.put("remedy", line.remedy().isEmpty() ? null : line.remedy());
            }
        }
        return root;
    }

    private static String code(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
