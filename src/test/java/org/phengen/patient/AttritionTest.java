package org.phengen.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phengen.patient.People.MELANOMA;
import static org.phengen.patient.People.born;
import static org.phengen.patient.People.melanoma;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.phengen.language.Said;
import org.phengen.patient.Attrition.Row;
import org.phengen.patient.PatientRecord.Consent;
import org.phengen.question.AgeRange;
import org.phengen.question.Criterion;
import org.phengen.question.Criterion.AgeAtOnset;
import org.phengen.question.Criterion.AllOf;
import org.phengen.question.Criterion.HasCondition;
import org.phengen.question.Criterion.OnsetKind;
import org.phengen.question.Criterion.SexIs;
import org.phengen.question.Criterion.When;
import org.phengen.question.Sex;

class AttritionTest {
    private static final Criterion UNDER_30 = new AgeAtOnset(MELANOMA, OnsetKind.DIAGNOSED, AgeRange.under(30), false);

    private static Attrition of(Criterion criterion, ConsentRule rule, PatientRecord... patients) {
        return Attrition.of(
                "north",
                criterion,
                List.of(patients),
                rule,
                People.check(any -> false),
                part -> Said.plain(part.getClass().getSimpleName()));
    }

    private static PatientRecord consented(PatientRecord patient, Consent consent) {
        return new PatientRecord(
                patient.id(),
                patient.identifiers(),
                patient.name(),
                patient.sex(),
                patient.birth(),
                patient.deceased(),
                consent,
                patient.conditions(),
                patient.measurements(),
                patient.events());
    }

    private final PatientRecord sure =
            born("1990-01-01", melanoma("c").recorded("2010").make());
    private final PatientRecord maybe =
            born("1990-06-01", melanoma("c").recorded("2020").make());
    private final PatientRecord late =
            born("1990-01-01", melanoma("c").recorded("2025").make());
    private final PatientRecord undated = born("1990-01-01", melanoma("c").make());
    private final PatientRecord healthy = born("1990-01-01");

    @Test
    void anAgeAtDiagnosisIsThreeRowsSoThatPeopleWithoutADateAreSeen() {
        Attrition attrition = of(UNDER_30, ConsentRule.ASSUMED, sure, maybe, late, undated, healthy);
        assertThat(attrition.rows())
                .containsExactly(
                        new Row(Said.of("patient.row.consent"), 5, 5, 0, 0),
                        new Row(Said.plain("HasCondition"), 5, 4, 0, 0),
                        new Row(Said.of("patient.row.known.age.DIAGNOSED"), 4, 3, 0, 1),
                        new Row(Said.plain("AgeAtOnset"), 3, 2, 1, 0));
        assertThat(attrition.members())
                .extracting(member -> member.finding().certainty())
                .containsExactly(Certainty.YES, Certainty.MAYBE);
        assertThat(attrition.members().getFirst().finding().onsets()).hasSize(1);
    }

    @Test
    void consentIsTheFirstRowDenialsAlwaysGoAndSilenceGoesWhereConsentIsRequired() {
        PatientRecord[] people = {
            consented(sure, Consent.PERMITTED), consented(sure, Consent.DENIED), consented(sure, Consent.NOT_RECORDED)
        };
        assertThat(of(UNDER_30, ConsentRule.REQUIRED, people).rows().getFirst().after())
                .isEqualTo(1);
        assertThat(of(UNDER_30, ConsentRule.ASSUMED, people).rows().getFirst().after())
                .isEqualTo(2);
    }

    @Test
    void theRowsOfAConjunctionFollowEachOtherAndAConditionAskedForItselfIsNotRepeated() {
        Criterion both =
                new AllOf(List.of(new HasCondition(MELANOMA, When.EVER, false), UNDER_30, new SexIs(Sex.FEMALE)));
        List<Row> rows = of(both, ConsentRule.ASSUMED, sure, maybe, late, undated, healthy)
                .rows();
        assertThat(rows).hasSize(5);
        for (int i = 1; i < rows.size(); i++) {
            assertThat(rows.get(i).before()).isEqualTo(rows.get(i - 1).after());
        }
        assertThat(rows.getLast()).isEqualTo(new Row(Said.plain("SexIs"), 2, 0, 0, 2));
    }

    @Test
    void theMembersAreExactlyThosePeopleWhomTheWholeCriterionAcceptsSurelyOrPerhaps() {
        for (Criterion criterion : List.of(UNDER_30, new Criterion.Not(UNDER_30), new AllOf(List.of()))) {
            PatientRecord[] people = {sure, maybe, late, undated, healthy};
            List<Certainty> whole = List.of(people).stream()
                    .map(one -> People.check(any -> false).check(criterion, one).certainty())
                    .filter(it -> it == Certainty.YES || it == Certainty.MAYBE)
                    .toList();
            assertThat(of(criterion, ConsentRule.ASSUMED, people).members())
                    .extracting(member -> member.finding().certainty())
                    .containsExactlyElementsOf(whole);
        }
    }
}
