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
import org.phengen.language.Said;
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
                        Category.INPUT,
                        file.toString(),
                        Said.told("site.fault.folder"),
                        Said.told("site.fault.nameSiteYamlInside"));
            }
            if (Files.size(file) > MAX_BYTES) {
                throw new SourceException(
                        Category.LIMIT,
                        file.toString(),
                        Said.told("site.fault.siteFileHoldsAt"),
                        Said.told("site.fault.checkSiteFile"));
            }
            text = Files.readString(file);
        } catch (NoSuchFileException missing) {
            throw new SourceException(
                    Category.MISSING,
                    file.toString(),
                    Said.told("site.fault.thereNoSuchFile"),
                    Said.told("site.fault.checkPathAfterSite"),
                    missing);
        } catch (MalformedInputException bytes) {
            throw new SourceException(
                    Category.INPUT,
                    file.toString(),
                    Said.told("site.fault.fileNotUtf8"),
                    Said.told("site.fault.checkSiteFile"),
                    bytes);
        } catch (IOException problem) {
            throw new SourceException(
                    Category.REFUSED,
                    file.toString(),
                    Said.told("site.fault.fileCannotRead"),
                    Said.told("site.fault.checkPermissions"),
                    problem);
        }
        return read(text, file);
    }

    /// As above, from text already read.
    static SiteFile read(String text, Path file) {
        SiteKeys root = SiteKeys.root(YamlNode.parse(text, file.toString()), file.toString());
        String site = root.required("site", Said.told("site.fault.shortNameSuchAs"));
        if (!site.matches("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}")) {
            throw root.fault(
                    "site",
                    Said.told("site.fault.nameHasOtherSigns", site),
                    Said.told("site.fault.choosePlainShortName"));
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
                    genome.isPresent()
                            ? Said.told("site.fault.thereGenomesButNo")
                            : Said.told("site.fault.thereLinkageButNo"),
                    Said.told("site.fault.giveBothOrNeither"));
        }
        return new SiteFile(file, site, title, asOf, consent, phenome, genome, linkage, privacy);
    }

    private static LocalDate date(SiteKeys keys, String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException notADay) {
            throw keys.fault("asOf", Said.told("site.fault.notDay", day), Said.told("site.fault.writeAs202611"));
        }
    }

    private static ConsentRule consent(SiteKeys keys) {
        String rule = keys.required("consent", Said.told("site.fault.requiredOrAssumed"));
        return switch (rule) {
            case "required" -> ConsentRule.REQUIRED;
            case "assumed" -> ConsentRule.ASSUMED;
            default ->
                throw keys.fault(
                        "consent",
                        Said.told("site.fault.noRule", rule),
                        Said.told("site.fault.writeRequiredOrAssumed"));
        };
    }

    private static SiteFile.Phenome phenome(SiteKeys keys, Path file) {
        Optional<String> server = keys.optional("fhir");
        List<String> files = keys.texts("files");
        Optional<String> signIn = keys.optional("signIn");
        Optional<String> terminology = keys.optional("terminology");
        keys.refuseUnknown();
        if (server.isPresent() == !files.isEmpty()) {
            throw keys.fault("files", Said.told("site.fault.exactlyOneFhirFiles"), Said.told("site.fault.keepOneThem"));
        }
        if (server.isPresent()) {
            return new SiteFile.Phenome.Server(server.get(), signIn, terminology);
        }
        List<Path> locations = new ArrayList<>();
        for (String name : files) {
            List<Path> fitting =
                    FilePattern.isPattern(name) ? FilePattern.files(file, name) : List.of(beside(file, name));
            if (fitting.isEmpty()) {
                throw keys.fault(
                        "files", Said.told("site.fault.noFileFits", name), Said.told("site.fault.checkFolderPattern"));
            }
            locations.addAll(fitting);
        }
        return new SiteFile.Phenome.Files(locations);
    }

    private static SiteFile.Genome genome(SiteKeys keys, Path file) {
        String build = keys.required("build", Said.told("site.fault.grch37OrGrch38"));
        String layout = keys.required("layout", Said.told("site.fault.cohortOrPerPatient"));
        String vcf = keys.required("vcf", Said.told("site.fault.pathS3OrHttps"));
        Optional<String> absent = keys.optional("absent");
        Optional<String> callable = keys.optional("callable").map(name -> location(file, name));
        if (callable.filter(name -> name.contains("{")).isPresent()) {
            throw keys.fault(
                    "callable",
                    Said.told("site.fault.oneBedSpeaksFor"),
                    Said.told("site.fault.giveRegionsCallableEvery"));
        }
        Optional<String> strand = keys.optional("strand");
        Optional<String> credentials = keys.optional("credentials");
        GenomeBuild known = switch (build) {
            case "GRCh37" -> GenomeBuild.GRCH37;
            case "GRCh38" -> GenomeBuild.GRCH38;
            default ->
                throw keys.fault(
                        "build",
                        Said.told("site.fault.noBuildKnownHere", build),
                        Said.told("site.fault.writeGrch37OrGrch38"));
        };
        SiteFile.Layout shape = switch (layout) {
            case "cohort" -> SiteFile.Layout.COHORT;
            case "per-patient" -> SiteFile.Layout.PER_PATIENT;
            default ->
                throw keys.fault(
                        "layout", Said.told("site.fault.noLayout", layout), Said.told("site.fault.writeCohortOrPer"));
        };
        boolean reference = switch (absent.orElse("unknown")) {
            case "unknown" -> false;
            case "reference" -> true;
            default ->
                throw keys.fault(
                        "absent",
                        Said.told("site.fault.noRule", absent.orElse("")),
                        Said.told("site.fault.writeUnknownOrReference"));
        };
        if (shape == SiteFile.Layout.PER_PATIENT && !vcf.contains("{sample}")) {
            throw keys.fault(
                    "vcf",
                    Said.told("site.fault.oneFilePerPatient", "{sample}"),
                    Said.told("site.fault.writeWhereSamplesName"));
        }
        if (shape == SiteFile.Layout.COHORT && vcf.contains("{sample}")) {
            throw keys.fault(
                    "vcf",
                    Said.told("site.fault.sampleBelongsLayoutPer", "{sample}"),
                    Said.told("site.fault.changeLayoutOrLocation"));
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
                    Said.told("site.fault.exactlyOneCrosswalkDocumentreference"),
                    Said.told("site.fault.keepOneThem"));
        }
        return crosswalk
                .<SiteFile.Linkage>map(name -> new SiteFile.Linkage.Crosswalk(location(file, name)))
                .orElseGet(SiteFile.Linkage.DocumentReference::new);
    }

    private static SiteFile.Privacy privacy(SiteKeys keys) {
        int cell = keys.wholeNumber("minimumCell", SiteFile.Privacy.DEFAULT_MINIMUM_CELL);
        if (cell < 1) {
            throw keys.fault(
                    "minimumCell",
                    Said.told("site.fault.smallestCountMayShown"),
                    Said.told("site.fault.writeNumberSuchAs"));
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
