package org.phengen.site;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.phengen.genotype.GenomeBuild;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;
import org.phengen.patient.ConsentRule;

/// Reads one institution's YAML file strictly: an unknown key, a missing part or a contradiction is refused with file,
/// line and remedy, because a misspelt `minimumCell` must never mean "no rule".
public final class SiteFileReader {
    private static final long MAX_BYTES = 1 << 20;

    private SiteFileReader() {}

    /// @throws SourceException when the file cannot be read or says something that cannot be followed
    public static SiteFile read(Path file) {
        String text;
        try {
            if (Files.isDirectory(file)) {
                throw new SourceException(
                        Category.INPUT, file.toString(), "this is a folder", "Name the site.yaml inside it");
            }
            if (Files.size(file) > MAX_BYTES) {
                throw new SourceException(
                        Category.LIMIT,
                        file.toString(),
                        "a site file holds at most 1 MB",
                        "Check that it is a site file");
            }
            text = Files.readString(file);
        } catch (NoSuchFileException missing) {
            throw new SourceException(
                    Category.MISSING, file.toString(), "there is no such file", "Check the path after --site", missing);
        } catch (MalformedInputException bytes) {
            throw new SourceException(
                    Category.INPUT,
                    file.toString(),
                    "the file is not UTF-8 text",
                    "Check that it is a site file",
                    bytes);
        } catch (IOException problem) {
            throw new SourceException(
                    Category.REFUSED, file.toString(), "the file cannot be read", "Check its permissions", problem);
        }
        return read(text, file);
    }

    /// As above, from text already read.
    static SiteFile read(String text, Path file) {
        SiteKeys root = SiteKeys.root(YamlNode.parse(text, file.toString()), file.toString());
        String site = root.required("site", "a short name such as 'north'");
        if (!site.matches("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}")) {
            throw root.fault(
                    "site",
                    "the name '" + site + "' has other signs than letters, digits, '-', '_' and '.'",
                    "Choose a plain short name");
        }
        String title = root.optional("title").orElse(site);
        Optional<LocalDate> asOf = root.optional("asOf").map(day -> date(root, day));
        ConsentRule consent = consent(root);
        SiteFile.Phenome phenome = phenome(root.section("phenome"), file);
        Optional<SiteFile.Genome> genome = root.optionalSection("genome").map(keys -> genome(keys, file));
        Optional<SiteFile.Linkage> linkage = root.optionalSection("linkage").map(keys -> linkage(keys, file));
        // a site that states no rule gets the strictest one
        SiteFile.Privacy privacy = root.optionalSection("privacy")
                .map(SiteFileReader::privacy)
                .orElse(new SiteFile.Privacy(SiteFile.Privacy.DEFAULT_MINIMUM_CELL, false, false));
        root.refuseUnknown();
        if (genome.isPresent() != linkage.isPresent()) {
            throw new SourceException(
                    Category.CONTRADICTION,
                    file.toString(),
                    genome.isPresent() ? "there are genomes but no 'linkage'" : "there is a 'linkage' but no 'genome'",
                    "Give both or neither");
        }
        return new SiteFile(file, site, title, asOf, consent, phenome, genome, linkage, privacy);
    }

    private static LocalDate date(SiteKeys keys, String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException notADay) {
            throw keys.fault("asOf", "'" + day + "' is not a day", "Write it as 2026-11-01");
        }
    }

    private static ConsentRule consent(SiteKeys keys) {
        String rule = keys.required("consent", "'required' or 'assumed'");
        return switch (rule) {
            case "required" -> ConsentRule.REQUIRED;
            case "assumed" -> ConsentRule.ASSUMED;
            default -> throw keys.fault("consent", "'" + rule + "' is no rule", "Write 'required' or 'assumed'");
        };
    }

    private static SiteFile.Phenome phenome(SiteKeys keys, Path file) {
        Optional<String> server = keys.optional("fhir");
        List<String> files = keys.texts("files");
        Optional<String> signIn = keys.optional("signIn");
        Optional<String> terminology = keys.optional("terminology");
        keys.refuseUnknown();
        if (server.isPresent() == !files.isEmpty()) {
            throw keys.fault(
                    "files", "exactly one of 'fhir' and 'files' says where the patients are", "Keep one of them");
        }
        if (server.isPresent()) {
            return new SiteFile.Phenome.Server(server.get(), signIn, terminology);
        }
        List<Path> locations = new ArrayList<>();
        for (String name : files) {
            List<Path> fitting =
                    FilePattern.isPattern(name) ? FilePattern.files(file, name) : List.of(beside(file, name));
            if (fitting.isEmpty()) {
                throw keys.fault("files", "no file fits '" + name + "'", "Check the folder and the pattern");
            }
            locations.addAll(fitting);
        }
        return new SiteFile.Phenome.Files(locations);
    }

    private static SiteFile.Genome genome(SiteKeys keys, Path file) {
        String build = keys.required("build", "'GRCh37' or 'GRCh38'");
        String layout = keys.required("layout", "'cohort' or 'per-patient'");
        String vcf = keys.required("vcf", "a path, s3:// or https:// location");
        Optional<String> absent = keys.optional("absent");
        Optional<String> callable = keys.optional("callable").map(name -> location(file, name));
        if (callable.filter(name -> name.contains("{")).isPresent()) {
            throw keys.fault(
                    "callable",
                    "one BED speaks for all samples of the site",
                    "Give the regions that are callable in every sample (bedtools multiinter), or leave the key out");
        }
        Optional<String> strand = keys.optional("strand");
        Optional<String> credentials = keys.optional("credentials");
        GenomeBuild known = switch (build) {
            case "GRCh37" -> GenomeBuild.GRCH37;
            case "GRCh38" -> GenomeBuild.GRCH38;
            default -> throw keys.fault("build", "'" + build + "' is no build known here", "Write GRCh37 or GRCh38");
        };
        SiteFile.Layout shape = switch (layout) {
            case "cohort" -> SiteFile.Layout.COHORT;
            case "per-patient" -> SiteFile.Layout.PER_PATIENT;
            default -> throw keys.fault("layout", "'" + layout + "' is no layout", "Write 'cohort' or 'per-patient'");
        };
        boolean reference = switch (absent.orElse("unknown")) {
            case "unknown" -> false;
            case "reference" -> true;
            default ->
                throw keys.fault("absent", "'" + absent.orElse("") + "' is no rule", "Write 'unknown' or 'reference'");
        };
        if (shape == SiteFile.Layout.PER_PATIENT && !vcf.contains("{sample}")) {
            throw keys.fault(
                    "vcf",
                    "one file per patient needs '{sample}' in the location",
                    "Write where the sample's name stands");
        }
        if (shape == SiteFile.Layout.COHORT && vcf.contains("{sample}")) {
            throw keys.fault(
                    "vcf", "'{sample}' belongs to the layout 'per-patient'", "Change the layout or the location");
        }
        keys.refuseUnknown();
        return new SiteFile.Genome(known, shape, location(file, vcf), reference, callable, strand, credentials);
    }

    private static SiteFile.Linkage linkage(SiteKeys keys, Path file) {
        Optional<String> crosswalk = keys.optional("crosswalk");
        boolean documents = keys.flag("documentReference", false);
        keys.refuseUnknown();
        if (crosswalk.isPresent() == documents) {
            throw keys.fault(
                    "crosswalk",
                    "exactly one of 'crosswalk' and 'documentReference: true' links samples",
                    "Keep one of them");
        }
        return crosswalk
                .<SiteFile.Linkage>map(name -> new SiteFile.Linkage.Crosswalk(location(file, name)))
                .orElseGet(SiteFile.Linkage.DocumentReference::new);
    }

    private static SiteFile.Privacy privacy(SiteKeys keys) {
        int cell = keys.wholeNumber("minimumCell", SiteFile.Privacy.DEFAULT_MINIMUM_CELL);
        if (cell < 1) {
            throw keys.fault(
                    "minimumCell", "the smallest count that may be shown is at least 1", "Write a number such as 21");
        }
        boolean individual = keys.flag("individualView", false);
        boolean findings = keys.flag("singleGeneFindings", false);
        keys.refuseUnknown();
        return new SiteFile.Privacy(cell, individual, findings);
    }

    private static String location(Path file, String name) {
        return name.contains("://") ? name : beside(file, name).toString();
    }

    private static Path beside(Path file, String name) {
        return file.toAbsolutePath().resolveSibling(name).normalize();
    }
}
