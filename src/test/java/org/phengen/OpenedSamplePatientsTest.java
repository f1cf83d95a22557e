package org.phengen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.phengen.chart.model.BmiTrajectory;
import org.phengen.chart.model.EvidenceBar;
import org.phengen.chart.model.VariantsDrivingIt;
import org.phengen.job.JobContext;
import org.phengen.job.SourceException;
import org.phengen.score.ScoreCatalog;
import org.phengen.site.Federation;
import org.phengen.site.SiteFileReader;
import org.phengen.ui.patient.OpenPatient;
import org.phengen.ui.patient.PatientDoor;
import org.phengen.ui.patient.SitePatients;

/// What the patient's screen is given, made from the files of the sample data.
class OpenedSamplePatientsTest {
    private static Federation federation;
    private static SitePatients patients;

    @BeforeAll
    static void openTheSites() {
        federation = Federation.open(
                Stream.of("north", "south", "clinic")
                        .map(name -> SiteFileReader.read(Path.of("sample-data/sites", name, "site.yaml")))
                        .toList(),
                Wiring.sources(),
                Clock.systemUTC(),
                JobContext.unwatched());
        patients = new SitePatients(federation, ScoreCatalog.find(ScoreCatalog.BMI));
    }

    @AfterAll
    static void close() {
        federation.close();
    }

    private static OpenPatient open(String key) {
        return patients.open(key, JobContext.unwatched());
    }

    @Test
    void theEvidenceOfATypicalPatientAddsUpToTheWholeScore() {
        OpenPatient typical = open("north/n0390");
        EvidenceBar bar = typical.evidence().bar();

        assertThat(bar.parts().stream().mapToDouble(EvidenceBar.Part::share).sum())
                .isCloseTo(1, within(1e-9));
        assertThat(bar.parts().stream().mapToInt(EvidenceBar.Part::loci).sum()).isEqualTo(97);
        assertThat(bar.closed()).isFalse();
        assertThat(typical.evidence().words()).contains("97").contains("et al.");
        assertThat(typical.reach().isComplete()).isTrue();
    }

    @Test
    void theVariantsDrivingAScoreAddUpToThePlaceOnTheRuler() {
        OpenPatient typical = open("north/n0390");
        VariantsDrivingIt variants = typical.evidence().variants().orElseThrow();
        assertThat(variants.loci()).hasSize(10);
        assertThat(variants.loci().size() + variants.others())
                .isEqualTo(typical.evidence().bar().lociUsed());
        assertThat(variants.total())
                .isCloseTo(typical.answer().score().orElseThrow().z().value(), within(1e-9));
    }

    @Test
    void theValuesOfTodayAreAsManyAsTheMedianIsOf() {
        OpenPatient typical = open("north/n0390");

        assertThat(typical.life().points().stream()
                        .filter(BmiTrajectory.Point::today)
                        .count())
                .isEqualTo(typical.answer().observed().orElseThrow().n());
        assertThat(typical.life().points())
                .isSortedAccordingTo(java.util.Comparator.comparingDouble(BmiTrajectory.Point::age));
    }

    @Test
    void aPatientWhoseSexDisagreesHasNoPlaceAndKeepsTheRecordOfTheYears() {
        OpenPatient swapped = open("north/n0034");

        assertThat(swapped.isClosed()).isTrue();
        assertThat(swapped.lacksScore()).isFalse();
        assertThat(swapped.answer().comparison()).isEmpty();
        assertThat(swapped.life().points()).isNotEmpty();
    }

    @Test
    void anExomeLikeGenomeLacksItsScoreAndShowsWhatWasNotCovered() {
        OpenPatient exome = open("clinic/c0003");

        assertThat(exome.lacksScore()).isTrue();
        assertThat(exome.evidence().bar().closed()).isTrue();
        assertThat(exome.evidence().bar().parts())
                .anyMatch(part -> part.kind() == EvidenceBar.Kind.NOT_COVERED && part.share() > 0.25);
    }

    @Test
    void aChildIsAChildAndIsComparedWithNoAdult() {
        OpenPatient child = open("north/n0055");

        assertThat(child.isChild()).isTrue();
        assertThat(child.answer().comparison()).isEmpty();
        assertThat(child.answer().child()).isPresent();
    }

    @Test
    void recordsAreFoundOnlyWhereIndividualPeopleMayBeSeen() {
        assertThat(patients.find("n0390", JobContext.unwatched()))
                .extracting(PatientDoor.Entry::key)
                .containsExactly("north/n0390");
        assertThat(patients.find("s00", JobContext.unwatched())).isEmpty();
    }

    @Test
    void aRecordOfTwoSitesAsksForTheSite() {
        assertThatThrownBy(() -> open("x0001"))
                .isInstanceOfSatisfying(
                        SourceException.class,
                        asked -> assertThat(asked.remedy()).contains("SITE/ID"));
    }
}
