package org.phengen.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.phengen.question.ConceptName;
import org.phengen.question.Vocabulary;

class TerminologyTest {
    private static final List<PresentCode> PRESENT = List.of(
            snomed("372244006", "Malignant melanoma"),
            snomed("254730000", "Superficial spreading malignant melanoma of skin"),
            snomed("109266006", "Melanoma in situ of skin (disorder)"),
            snomed("1", "Uveal melanoma (disorder)"),
            snomed("2", "Family history of malignant melanoma (situation)"),
            snomed("3", "History of malignant melanoma (situation)"),
            snomed("4", "Suspected malignant melanoma (situation)"),
            snomed("5", "Screening for malignant melanoma (procedure)"),
            snomed("6", "Non-melanoma skin cancer"),
            snomed("7", "Retinopathy associated with melanoma"),
            snomed("8", "Clark melanoma level 4 (finding)"),
            snomed("9", "Neuropathy due to type 2 diabetes mellitus (disorder)"),
            snomed("10", "Diabetes insipidus"),
            snomed("11", "Pulmonary hypertension (disorder)"),
            snomed("12", "Hypertension secondary to renal disease (disorder)"),
            snomed("195967001", "Asthma"),
            snomed("233678006", "Childhood asthma (disorder)"),
            snomed("64859006", "Osteoporosis (disorder)"),
            snomed("88805009", "Chronic congestive heart failure (disorder)"),
            new PresentCode(Code.ICD_10, "M81.9", "Osteoporosis, unspecified", 4),
            new PresentCode(Code.LOINC, "2947-0", "Sodium", 50));
    private static final Terminology TERMS = Terminology.open(PRESENT);

    @Test
    void melanomaReachesItsKindsButNoFalseFriend() {
        var codes = meaning("melanoma").codes();
        assertThat(codes)
                .contains(
                        new Code(Code.SNOMED_CT, "372244006"),
                        new Code(Code.SNOMED_CT, "93655004"),
                        new Code(Code.SNOMED_CT, "254730000"),
                        new Code(Code.SNOMED_CT, "254731001"),
                        new Code(Code.SNOMED_CT, "443493003"),
                        new Code(Code.ICD_10, "C43"),
                        new Code(Code.ICD_10_CM, "C43"),
                        new Code(Code.HPO, "HP:0002861"),
                        new Code(Code.MONDO, "MONDO:0005105"),
                        new Code(Code.SNOMED_CT, "1"));
        assertThat(codes)
                .doesNotContain(
                        new Code(Code.SNOMED_CT, "109266006"),
                        new Code(Code.SNOMED_CT, "2"),
                        new Code(Code.SNOMED_CT, "3"),
                        new Code(Code.SNOMED_CT, "4"),
                        new Code(Code.SNOMED_CT, "5"),
                        new Code(Code.SNOMED_CT, "6"),
                        new Code(Code.SNOMED_CT, "7"),
                        new Code(Code.SNOMED_CT, "8"),
                        new Code(Code.ICD_10, "D03"),
                        // melanoma associated retinopathy, and the susceptibility that Mondo maps to a naevus syndrome
                        new Code(Code.SNOMED_CT, "312941005"),
                        new Code(Code.SNOMED_CT, "254819008"));
    }

    @Test
    void melanomaInSituIsAConceptOfItsOwn() {
        assertThat(meaning("melanoma in situ").codes())
                .contains(new Code(Code.ICD_10, "D03"), new Code(Code.SNOMED_CT, "109266006"))
                .doesNotContain(new Code(Code.SNOMED_CT, "372244006"));
    }

    @Test
    void theScopeSaysThatThereIsNoHierarchyAndWhatWasLeftOut() {
        Meaning melanoma = meaning("melanoma");
        assertThat(melanoma.scope())
                .contains(melanoma.codes().size() + " listed codes")
                .contains("no hierarchy")
                .contains("in situ")
                .contains("family or personal history");
        assertThat(melanoma.source())
                .contains("Mondo")
                .contains("HPO 2023-07-21")
                .contains("codes present at the sites");
    }

    @Test
    void aDiseaseThatOnlySharesTheWordIsNotThatDisease() {
        assertThat(meaning("hypertension").codes())
                .contains(new Code(Code.SNOMED_CT, "38341003"), new Code(Code.SNOMED_CT, "59621000"))
                .contains(new Code(Code.ICD_10, "I10"), new Code(Code.SNOMED_CT, "12"))
                .doesNotContain(new Code(Code.SNOMED_CT, "11"), new Code(Code.SNOMED_CT, "34742003"))
                .doesNotContain(new Code(Code.SNOMED_CT, "4210003"));
        assertThat(meaning("diabetes").codes())
                .contains(new Code(Code.SNOMED_CT, "44054006"), new Code(Code.ICD_10_CM, "E10"))
                .doesNotContain(new Code(Code.SNOMED_CT, "9"), new Code(Code.SNOMED_CT, "10"))
                .doesNotContain(new Code(Code.ICD_10, "O24.4"), new Code(Code.ICD_10, "R73.0"));
        assertThat(meaning("obesity").codes())
                .contains(new Code(Code.SNOMED_CT, "414916001"), new Code(Code.ICD_10_CM, "E66.9"))
                .doesNotContain(new Code(Code.ICD_10_CM, "E66.3"), new Code(Code.SNOMED_CT, "190966007"));
    }

    @Test
    void abbreviationsPluralsHyphensSpellingAndCaseMeanTheSame() {
        for (String words : List.of(
                "t2d", "t2dm", "type 2 diabetes", "type ii diabetes mellitus", "diabetes mellitus type 2", "niddm")) {
            assertThat(key(words)).as(words).isEqualTo("MONDO:0005148");
        }
        assertThat(key("high blood pressure")).isEqualTo(key("htn")).isEqualTo("MONDO:0005044");
        assertThat(key("melanomas")).isEqualTo(key("malignant melanoma")).isEqualTo("MONDO:0005105");
        assertThat(key("hypercholesterolaemia")).isEqualTo(key("hypercholesterolemia"));
        assertThat(key("breast tumour")).isEqualTo(key("breast tumor")).isEqualTo(key("cancer of the breast"));
        assertThat(key("hba1c")).isEqualTo(key("glycated haemoglobin")).isEqualTo("http://loinc.org|4548-4");
    }

    @Test
    void aConceptIsReadBackByItsOwnName() {
        assertThat(name("obese").words()).isEqualTo("obesity");
        assertThat(name("t2dm").words()).isEqualTo("type 2 diabetes mellitus");
        assertThat(name("bmi").words()).isEqualTo("BMI");
        assertThat(name("osteoporosis").words()).isEqualTo("osteoporosis");
    }

    @Test
    void codesPresentAtTheSitesGiveNamesOfTheirOwn() {
        Meaning osteoporosis = meaning("osteoporosis");
        assertThat(osteoporosis.codes())
                .containsExactlyInAnyOrder(new Code(Code.SNOMED_CT, "64859006"), new Code(Code.ICD_10, "M81.9"));
        assertThat(osteoporosis.source()).isEqualTo("codes present at the sites");
        assertThat(meaning("congestive heart failure").codes()).containsExactly(new Code(Code.SNOMED_CT, "88805009"));
        assertThat(meaning("asthma").codes()).contains(new Code(Code.SNOMED_CT, "233678006"));
        assertThat(TERMS.longestName(List.of("sodium"), 0).orElseThrow().kind()).isEqualTo(Vocabulary.Kind.MEASURE);
        assertThat(Terminology.open(List.of()).longestName(List.of("osteoporosis"), 0))
                .isEmpty();
    }

    @Test
    void aCodeBelowAListedOneIsNotListedAgain() {
        Terminology terms = Terminology.open(List.of(
                new PresentCode(Code.ICD_10, "C43.5", "Malignant melanoma of trunk", 7),
                new PresentCode(Code.ICD_10, "F32.9", "Depressive episode, unspecified", 7)));
        assertThat(terms.meaning(name("melanoma")).codes())
                .contains(new Code(Code.ICD_10, "C43"))
                .doesNotContain(new Code(Code.ICD_10, "C43.5"));
        assertThat(terms.meaning(name("depression")).codes())
                .containsExactlyInAnyOrder(
                        new Code(Code.ICD_10, "F32"),
                        new Code(Code.ICD_10, "F33"),
                        new Code(Code.ICD_10_CM, "F32"),
                        new Code(Code.ICD_10_CM, "F33"));
    }

    @Test
    void theOrderOfThePresentCodesDoesNotMatter() {
        List<PresentCode> shuffled = new ArrayList<>(PRESENT);
        Collections.shuffle(shuffled, new Random(5));
        Terminology other = Terminology.open(shuffled);
        for (String words : List.of("melanoma", "asthma", "osteoporosis", "diabetes", "sodium")) {
            ConceptName name = name(words);
            assertThat(other.longestName(List.of(words), 0))
                    .map(Vocabulary.Term::concept)
                    .contains(name);
            assertThat(other.meaning(name)).isEqualTo(TERMS.meaning(name));
        }
    }

    @Test
    void codesAreReadAsPeopleWriteThem() {
        assertThat(TERMS.meaning(code("C43")).codes())
                .containsExactlyInAnyOrder(new Code(Code.ICD_10, "C43"), new Code(Code.ICD_10_CM, "C43"));
        assertThat(code("c43.9").key()).isEqualTo("http://hl7.org/fhir/sid/icd-10|C43.9");
        assertThat(code("ICD-10 C439").key()).isEqualTo("http://hl7.org/fhir/sid/icd-10|C43.9");
        assertThat(code("ICD-10-CM C43.59").key()).isEqualTo("http://hl7.org/fhir/sid/icd-10-cm|C43.59");
        assertThat(code("SNOMED 372244006").key()).isEqualTo("http://snomed.info/sct|372244006");
        assertThat(code("http://snomed.info/sct|372244006").key()).isEqualTo("http://snomed.info/sct|372244006");
        assertThat(code("MONDO:0005105").key()).isEqualTo("MONDO:0005105");
        assertThat(code("39156-5").key()).isEqualTo("http://loinc.org|39156-5");
        assertThat(TERMS.code("Q99")).as("a code alone that nobody here knows").isEmpty();
        assertThat(TERMS.code("MONDO:9999999")).isEmpty();
        assertThat(TERMS.meaning(code("ICD-10 C43.4")).label()).isEqualTo("C43.4, part of cutaneous melanoma");
    }

    @Test
    void aKeyThatIsNotKnownHereMeansNoCodeAndSaysSo() {
        Meaning nothing = TERMS.meaning(new ConceptName("something", "MONDO:9999999"));
        assertThat(nothing.codes()).isEmpty();
        assertThat(nothing.scope()).contains("not known here");
    }

    @Test
    void everyNameThatIsListedReadsToATermOfItsKindAndNoneIsListedTwice() {
        List<Vocabulary.Name> names = TERMS.names();
        assertThat(names).extracting(Vocabulary.Name::words).contains("melanoma", "bmi", "osteoporosis");
        assertThat(names).extracting(Vocabulary.Name::words).doesNotHaveDuplicates();
        for (Vocabulary.Name name : names) {
            List<String> words = List.of(name.words().split("[ -]"));
            Vocabulary.Term term = TERMS.longestName(words, 0).orElseThrow();
            assertThat(term.kind()).as(name.words()).isEqualTo(name.kind());
            assertThat(term.words()).as(name.words()).isEqualTo(words.size());
        }
    }

    @Test
    void onlySitesThatShowIndividualsSayThatACodeStandsInTheirRecords() {
        PresentCode icd = new PresentCode(Code.ICD_10, "C43.9", "Malignant melanoma of skin, unspecified", 5);
        PresentCode asthma = snomed("233678006", "Childhood asthma (disorder)");
        PresentCode bmi = new PresentCode(Code.LOINC, "39156-5", "Body mass index", 900);
        Terminology terms = Terminology.ofSites(List.of(
                new SiteCodes(List.of(icd, bmi), true),
                new SiteCodes(List.of(icd, bmi), true),
                new SiteCodes(List.of(icd, asthma), false)));
        assertThat(sites(terms, "melanoma")).isEqualTo(2);
        assertThat(sites(terms, "bmi")).isEqualTo(2);
        assertThat(sites(terms, "asthma"))
                .as("an aggregate view tells of nobody")
                .isZero();
        assertThat(sites(terms, "obesity")).isZero();
        assertThat(terms.longestName(List.of("childhood", "asthma"), 0)).isPresent();
    }

    private static int sites(Terminology terms, String name) {
        return terms.names().stream()
                .filter(known -> known.words().equals(name))
                .findFirst()
                .orElseThrow()
                .sites();
    }

    private static PresentCode snomed(String code, String display) {
        return new PresentCode(Code.SNOMED_CT, code, display, 3);
    }

    private static Meaning meaning(String words) {
        return TERMS.meaning(name(words));
    }

    private static String key(String words) {
        return name(words).key();
    }

    private static ConceptName code(String written) {
        return TERMS.code(written).orElseThrow().concept();
    }

    private static ConceptName name(String words) {
        List<String> split = List.of(words.split(" "));
        Optional<Vocabulary.Term> term = TERMS.longestName(split, 0);
        assertThat(term).as(words).isPresent();
        assertThat(term.get().words()).as(words).isEqualTo(split.size());
        return term.get().concept();
    }
}
