package org.phengen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phengen.cohort.ShownCount;
import org.phengen.job.JobContext;
import org.phengen.question.Criterion;
import org.phengen.sample.people.Place;
import org.phengen.site.Federation;
import org.phengen.site.RecordNote;
import org.phengen.site.SiteAnswer;
import org.phengen.site.SiteFile;
import org.phengen.site.SiteFileReader;

/// What the program says a site's records hold, against a straight-line script over the same files.
class RecordLinesTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 1);

    /// What the script calls it -> the line in which the program counts it.
    static final Map<String, String> LINES = lines();

    private static final Map<Place, SiteAnswer> ANSWERS = new HashMap<>();

    @TempDir
    private Path folder;

    private static Map<String, String> lines() {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("asserted later", "conditions asserted on another day than their onset");
        lines.put("before birth", "conditions dated before birth");
        lines.put("recorded again", "conditions recorded again with other dates");
        lines.put("diagnosis in error", "conditions entered in error");
        lines.put("diagnosis refuted", "conditions refuted");
        lines.put("diagnosis unconfirmed", "conditions unconfirmed");
        lines.put("onset free text", "onset as free text only");
        lines.put("birth partial", "people whose birth date is known to the month or year only");
        lines.put("birth unknown", "people without a birth date");
        lines.put("sex unknown", "people whose sex is not recorded");
        lines.put("sex other", "people of another sex than female or male");
        lines.put("under 20", "people under 20");
        lines.put("dead", "people who have died");
        lines.put("merged", "patient records merged into another");
        lines.put("inactive", "patient records not in active use");
        lines.put("value in error", "observations entered in error");
        lines.put("value not final", "observations not final");
        lines.put("value corrected", "observations amended or corrected");
        lines.put("value absent", "values marked as absent");
        lines.put("comparator", "values with a comparator");
        lines.put("hostile number", "values beyond any number of sense");
        lines.put("unit unusable", "values with an unusable unit");
        lines.put("unit converted", "values in another unit");
        lines.put("value in the future", "values dated after");
        lines.put("value implausible", "values implausible for the person");
        lines.put("not plain", "resources with a modifier extension");
        lines.put("duplicate", "observations of the same time, code and value");
        lines.put("bmi contradicted", "recorded body mass indexes that contradict");
        lines.put("bmi none", "people without any usable body mass index");
        lines.put("bmi old", "people whose newest usable body mass index");
        lines.put("bmi once", "people with a single usable body mass index");
        lines.put("bmi unchecked", "people whose body mass index stands without");
        lines.put("pregnancy", "people with a pregnancy");
        lines.put("surgery", "people after bariatric surgery");
        lines.put("glp-1", "people on a GLP-1 medicine");
        lines.put("oedema", "people with oedema");
        lines.put("consent denied", "people who deny the use");
        lines.put("consent silent", "people without a consent in force");
        lines.put("family history", "family history");
        lines.put("linked", "people linked to a sample");
        lines.put("not in crosswalk", "people whom the crosswalk does not name");
        lines.put("sample missing", "people whose sample stands in no genome file");
        lines.put("several samples", "contradictions of the crosswalk (one patient has several samples)");
        lines.put("sample of several", "contradictions of the crosswalk (one sample belongs to several patients)");
        lines.put("sample of nobody", "samples of the genome files that belong to nobody here");
        return lines;
    }

    @BeforeAll
    static void askEverySiteForEverybody() {
        List<SiteFile> sites = List.of(Place.values()).stream()
                .map(place -> SiteFileReader.read(sites(place).resolve("site.yaml")))
                .toList();
        try (Federation federation =
                Federation.open(sites, Wiring.sources(), Clock.systemUTC(), JobContext.unwatched())) {
            for (Place place : Place.values()) {
                SiteFile site = sites.get(place.position());
                ANSWERS.put(place, federation.ask(site, new Criterion.AllOf(List.of()), JobContext.unwatched()));
            }
        }
    }

    private static Path sites(Place place) {
        return Path.of("sample-data", "sites", place.site());
    }

    @Test
    void eachLineOfWhatTheRecordsHoldCountsWhatTheStraightLineScriptCounts() throws Exception {
        for (Place place : List.of(Place.NORTH, Place.CLINIC)) {
            Map<String, Integer> ours = new HashMap<>();
            LINES.forEach((name, words) -> ours.put(name, shown(place, words)));
            ours.values().removeIf(count -> count == 0);
            Optional<Map<String, Integer>> theirs = script(place);
            if (theirs.isPresent()) {
                assertThat(ours).as(place.site()).isEqualTo(theirs.get());
            }
        }
    }

    @Test
    void aSiteOfCountsNamesWhatHappensInItsRecordsAndNeverHowOften() throws Exception {
        List<RecordNote> south = answer(Place.SOUTH).notes();
        assertThat(south)
                .isNotEmpty()
                .allSatisfy(note -> assertThat(note.count()).isInstanceOf(ShownCount.Hidden.class));
        Optional<Map<String, Integer>> theirs = script(Place.SOUTH);
        if (theirs.isPresent()) {
            assertThat(theirs.get().keySet())
                    .allSatisfy(name -> assertThat(south)
                            .as(name)
                            .anyMatch(note -> note.what().startsWith(Objects.requireNonNull(LINES.get(name)))));
        }
    }

    private static SiteAnswer answer(Place place) {
        return Objects.requireNonNull(ANSWERS.get(place));
    }

    /// The count that a user of a site with individual view sees beside a line; 0 where the line is not there.
    private static int shown(Place place, String words) {
        return answer(place).notes().stream()
                .filter(note -> note.what().startsWith(words))
                .mapToInt(note -> note.count() instanceof ShownCount.Exact exact ? exact.count() : -1)
                .sum();
    }

    private Optional<Map<String, Integer>> script(Place place) throws IOException, InterruptedException {
        Path script = folder.resolve("untidy_counts.py");
        try (InputStream in = RecordLinesTest.class.getResourceAsStream("untidy_counts.py")) {
            Files.write(script, Objects.requireNonNull(in).readAllBytes());
        }
        return OutsideTool.run(List.of(
                        "python3",
                        script.toString(),
                        AS_OF.toString(),
                        sites(place).toString()))
                .map(bytes -> {
                    Map<String, Integer> counts = new HashMap<>();
                    new String(bytes, StandardCharsets.UTF_8)
                            .lines()
                            .map(line -> line.split("\t"))
                            .forEach(row -> counts.put(row[0], Integer.valueOf(row[1])));
                    return counts;
                });
    }
}
