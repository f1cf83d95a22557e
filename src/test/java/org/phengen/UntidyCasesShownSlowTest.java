package org.phengen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.phengen.cohort.Exclusion;
import org.phengen.cohort.GateCheck;
import org.phengen.cohort.GateCheck.Check;
import org.phengen.fhir.NdjsonPatients;
import org.phengen.job.JobContext;
import org.phengen.patient.BmiPoint;
import org.phengen.patient.Measurement;
import org.phengen.patient.PatientAnswer;
import org.phengen.patient.PatientRecord;
import org.phengen.question.Criterion;
import org.phengen.sample.people.Place;
import org.phengen.sample.people.Untidy;
import org.phengen.score.Coverage;
import org.phengen.score.ScoreCatalog;
import org.phengen.score.ScoreOptions;
import org.phengen.site.AmbiguousPatientException;
import org.phengen.site.CohortRow;
import org.phengen.site.Everyone;
import org.phengen.site.Federation;
import org.phengen.site.PatientStudy;
import org.phengen.site.SiteAnswer;
import org.phengen.site.SiteFile;
import org.phengen.site.SiteFileReader;

/// Every untidy case that the sample data's README names is seen by a user: as a counted line of the site's records
/// (`notes` in JSON), on the patient's screen, or in the answer to a question. The lines' counts are those of
/// `RecordLinesTest`.
@Tag("slow")
class UntidyCasesShownSlowTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 1);

    private static Federation federation;
    private static Everyone everyone;
    private static final Map<Place, PatientAnswer> RECORDS = new HashMap<>();
    private static final Map<Place, SiteAnswer> ANSWERS = new HashMap<>();

    @BeforeAll
    static void readTheRegion() {
        List<SiteFile> sites = List.of(Place.values()).stream()
                .map(place -> SiteFileReader.read(sites(place).resolve("site.yaml")))
                .toList();
        federation = Federation.open(sites, Wiring.sources(), Clock.systemUTC(), JobContext.unwatched());
        everyone = federation.everyone(
                ScoreCatalog.find(ScoreCatalog.BMI), ScoreOptions.standard(), JobContext.unwatched());
        for (Place place : Place.values()) {
            ANSWERS.put(
                    place,
                    federation.ask(
                            sites.get(place.position()), new Criterion.AllOf(List.of()), JobContext.unwatched()));
            RECORDS.put(
                    place,
                    new NdjsonPatients(List.of(sites(place).resolve("fhir")), AS_OF)
                            .find(new Criterion.AllOf(List.of()), JobContext.unwatched()));
        }
    }

    @AfterAll
    static void close() {
        federation.close();
    }

    private static Path sites(Place place) {
        return Path.of("sample-data", "sites", place.site());
    }

    @ParameterizedTest
    @EnumSource
    void everyNamedCaseIsSeenWhereTheTableSays(Untidy untidy) {
        String id = untidy.patientId();
        Place place = untidy.place();
        switch (untidy) {
            case POUNDS_AND_INCHES -> {
                counted(place, "unit converted");
                assertThat(record(place, id).measurements())
                        .anyMatch(one -> one.recorded().endsWith("lb")
                                && one.usable()
                                && one.unit().equals("kg"))
                        .anyMatch(one -> one.recorded().endsWith("in")
                                && one.usable()
                                && one.unit().equals("cm"));
            }
            case GRAMS_FOR_KILOGRAMS, HEIGHT_IN_METRES_AS_CM -> {
                counted(place, "value implausible");
                rejected(place, id, "implausible");
            }
            case STERE, FEMTOTONNE -> {
                counted(place, "unit unusable");
                rejected(place, id, "not of the dimension");
            }
            case DUPLICATES -> counted(place, "duplicate");
            case VALUE_IN_ERROR -> {
                counted(place, "value in error");
                counted(place, "value not final");
                assertThat(record(place, id).measurements()).noneMatch(one -> one.value() == 61.0);
            }
            case DIAGNOSIS_IN_ERROR, REFUTED -> {
                counted(place, untidy == Untidy.REFUTED ? "diagnosis refuted" : "diagnosis in error");
                assertThat(fitting("patients with melanoma")).doesNotContain(key(untidy));
            }
            case PROVISIONAL, DIFFERENTIAL -> {
                counted(place, "diagnosis unconfirmed");
                assertThat(fitting("patients with melanoma")).doesNotContain(key(untidy));
                assertThat(fitting("patients with confirmed or unconfirmed melanoma"))
                        .contains(key(untidy));
            }
            case CORRECTED -> counted(place, "value corrected");
            case BIRTH_YEAR_ONLY, BIRTH_MONTH_ONLY -> counted(place, "birth partial");
            case BIRTH_UNKNOWN -> {
                counted(place, "birth unknown");
                excluded(Exclusion.AGE_UNKNOWN);
            }
            case PREGNANT -> {
                counted(place, "pregnancy");
                excluded(Exclusion.PREGNANCY);
                gate(untidy, Check.AGE_AND_PREGNANCY, "pregnan");
            }
            case WAS_PREGNANT -> {
                counted(place, "pregnancy");
                assertThat(study(untidy).points())
                        .areAtLeastOne(
                                new Condition<BmiPoint>(point -> !point.flags().isEmpty(), "flagged"))
                        .areAtLeastOne(
                                new Condition<BmiPoint>(point -> point.flags().isEmpty(), "not flagged"));
            }
            case SURGERY -> {
                counted(place, "surgery");
                excluded(Exclusion.BARIATRIC_SURGERY);
                gate(untidy, Check.AGE_AND_PREGNANCY, "bariatric surgery");
            }
            case SEMAGLUTIDE -> {
                counted(place, "glp-1");
                excluded(Exclusion.GLP1_MEDICINE);
                gate(untidy, Check.AGE_AND_PREGNANCY, "GLP-1");
            }
            case LIRAGLUTIDE_STOPPED -> {
                counted(place, "glp-1");
                assertThat(study(untidy).patient().events())
                        .anyMatch(event -> event.text().contains("liraglutide")
                                && event.days().last().isBefore(AS_OF.minusYears(5)));
            }
            case DEAD_WITH_DATE, DEAD_WITHOUT_DATE -> {
                counted(place, "dead");
                excluded(Exclusion.DECEASED);
                assertThat(study(untidy).ageToday()).isEmpty();
            }
            case KEPT_RECORD -> counted(place, "merged");
            case MERGED_RECORD -> {
                counted(place, "inactive");
                assertThat(Objects.requireNonNull(RECORDS.get(place)).patients())
                        .noneMatch(one -> one.id().equals(id));
            }
            case TWO_SITES_NORTH, TWO_SITES_SOUTH -> excluded(Exclusion.DUPLICATE_PERSON);
            case CONSENT_DENIED, CONSENT_WITHDRAWN, CONSENT_DRAFT, CONSENT_SOUTH -> {
                counted(place, "consent denied");
                excluded(Exclusion.CONSENT);
            }
            case CONSENT_MISSING -> {
                counted(place, "consent silent");
                assertThat(answer(place).attrition().getFirst().before())
                        .isNotEqualTo(answer(place).attrition().getFirst().after());
            }
            case UNLINKED -> {
                counted(place, "not in crosswalk");
                counted(place, "sample of nobody");
                assertThat(study(untidy).genome()).isEmpty();
            }
            case NOT_SEQUENCED -> {
                counted(place, "not in crosswalk");
                excluded(Exclusion.UNLINKED);
            }
            case SAMPLE_MISSING -> counted(place, "sample missing");
            case SAMPLE_CLAIMED_TWICE_A, SAMPLE_CLAIMED_TWICE_B -> counted(place, "sample of several");
            case TWO_SAMPLES -> {
                counted(place, "several samples");
                gate(untidy, Check.SEX_AND_IDENTITY, "contradicts itself");
            }
            case RECORDED_SEX_WRONG -> {
                excluded(Exclusion.SEX_MISMATCH);
                assertThat(check(untidy, Check.SEX_AND_IDENTITY).state()).isEqualTo(GateCheck.State.FAIL);
            }
            case SWAPPED_A, SWAPPED_B -> gate(untidy, Check.SEX_AND_IDENTITY, "swapped");
            case LOW_CALL_RATE ->
                assertThat(study(untidy)
                                .genome()
                                .orElseThrow()
                                .score()
                                .coverage()
                                .verdict())
                        .isEqualTo(Coverage.Verdict.CAUTION);
            case HOSTILE_NUMBER -> {
                counted(place, "hostile number");
                rejected(place, id, "not a number of sensible size");
            }
            case HOSTILE_NAME ->
                assertThat(rows("all patients"))
                        .anyMatch(row -> row.id().equals(id)
                                && row.name()
                                        .filter(name -> name.contains("=HYPERLINK("))
                                        .isPresent());
            case FAMILY_HISTORY -> {
                counted(place, "family history");
                assertThat(fitting("patients with melanoma")).doesNotContain(key(untidy));
            }
            case COMPARATOR -> {
                counted(place, "comparator");
                rejected(place, id, "comparator");
            }
            case DATA_ABSENT -> {
                counted(place, "value absent");
                rejected(place, id, "data absent");
            }
            case MODIFIER_EXTENSION -> counted(place, "not plain");
            case GENDER_UNKNOWN -> {
                counted(place, "sex unknown");
                excluded(Exclusion.SEX_NOT_RECORDED);
            }
            case GENDER_OTHER -> counted(place, "sex other");
            case BMI_ONLY -> {
                counted(place, "bmi unchecked");
                assertThat(study(untidy).points())
                        .isNotEmpty()
                        .allMatch(point -> point.origin() == BmiPoint.Origin.RECORDED);
            }
            case BMI_CONTRADICTED -> {
                counted(place, "bmi contradicted");
                assertThat(study(untidy).points())
                        .anyMatch(point -> point.rejected()
                                .filter(why -> why.contains("height and weight"))
                                .isPresent());
            }
            case FUTURE_VALUE -> {
                counted(place, "value in the future");
                rejected(place, id, "after the site's today");
            }
            case OEDEMA -> {
                counted(place, "oedema");
                gate(untidy, Check.AGE_AND_PREGNANCY, "oedema");
            }
            case OLD_MEASURES -> {
                counted(place, "bmi old");
                assertThat(check(untidy, Check.AGE_OF_MEASURE).state()).isNotEqualTo(GateCheck.State.PASS);
            }
            case ONSET_BEFORE_BIRTH -> {
                counted(place, "before birth");
                assertThat(fitting("patients whose asthma started under the age of 100"))
                        .doesNotContain(key(untidy));
            }
            case LATE_ASSERTION -> {
                counted(place, "asserted later");
                assertThat(fitting("patients diagnosed with melanoma under the age of 30"))
                        .doesNotContain(key(untidy));
                assertThat(fitting("patients whose melanoma started under the age of 30"))
                        .contains(key(untidy));
            }
            case TWO_DATES -> {
                counted(place, "recorded again");
                assertThat(fitting("patients diagnosed with melanoma under the age of 40"))
                        .contains(key(untidy));
            }
            case SAME_ID_NORTH, SAME_ID_SOUTH ->
                assertThatThrownBy(() -> federation.study(id, everyone, JobContext.unwatched()))
                        .isInstanceOf(AmbiguousPatientException.class);
            case CHILD -> {
                counted(place, "under 20");
                assertThat(study(untidy).answer().child()).isPresent();
            }
            case TODDLER -> counted(place, "under 20");
            case VERY_OLD ->
                assertThat(study(untidy)
                                .answer()
                                .comparison()
                                .orElseThrow()
                                .peers()
                                .withheld())
                        .isNotEmpty();
            case ONE_MEASURE -> {
                counted(place, "bmi once");
                assertThat(study(untidy).chosen().n()).isEqualTo(1);
            }
            case NO_MEASURE -> {
                counted(place, "bmi none");
                excluded(Exclusion.NO_MEASURE);
            }
            case EXOME_LIKE ->
                assertThat(study(untidy)
                                .genome()
                                .orElseThrow()
                                .score()
                                .coverage()
                                .verdict())
                        .isEqualTo(Coverage.Verdict.NO_SCORE);
            case SHALLOW_BLOCKS ->
                assertThat(study(untidy).genome().orElseThrow().score().counts().noCall()
                                + study(untidy)
                                        .genome()
                                        .orElseThrow()
                                        .score()
                                        .counts()
                                        .notCovered())
                        .isPositive();
        }
    }

    private static SiteAnswer answer(Place place) {
        return Objects.requireNonNull(ANSWERS.get(place));
    }

    private static void counted(Place place, String line) {
        String words = Objects.requireNonNull(RecordLinesTest.LINES.get(line), line);
        assertThat(answer(place).notes()).as(line).anyMatch(note -> note.what().startsWith(words));
    }

    private static void rejected(Place place, String id, String why) {
        assertThat(record(place, id).measurements())
                .extracting(Measurement::rejected)
                .anyMatch(reason -> reason.filter(words -> words.contains(why)).isPresent());
    }

    private static void excluded(Exclusion reason) {
        assertThat(everyone.table().excluded()).containsKey(reason);
    }

    private static void gate(Untidy untidy, Check check, String words) {
        assertThat(check(untidy, check).found()).contains(words);
    }

    private static GateCheck check(Untidy untidy, Check check) {
        return study(untidy).answer().gate().checks().stream()
                .filter(one -> one.check() == check)
                .findFirst()
                .orElseThrow();
    }

    private static PatientStudy study(Untidy untidy) {
        return federation.study(key(untidy), everyone, JobContext.unwatched());
    }

    private static String key(Untidy untidy) {
        return untidy.place().site() + "/" + untidy.patientId();
    }

    private static PatientRecord record(Place place, String id) {
        return Objects.requireNonNull(RECORDS.get(place)).patients().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<CohortRow> rows(String sentence) {
        var question = federation.read(sentence);
        assertThat(question.notUnderstood()).as(sentence).isEmpty();
        return federation
                .ask(question, question.criterion().orElseThrow(), site -> {}, JobContext.unwatched())
                .rows()
                .orElseThrow();
    }

    private static List<String> fitting(String sentence) {
        return rows(sentence).stream().map(row -> row.site() + "/" + row.id()).toList();
    }
}
