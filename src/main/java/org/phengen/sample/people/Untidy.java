package org.phengen.sample.people;

import static org.phengen.sample.people.Place.CLINIC;
import static org.phengen.sample.people.Place.NORTH;
import static org.phengen.sample.people.Place.SOUTH;
import static org.phengen.sample.people.Wanted.ADULT;
import static org.phengen.sample.people.Wanted.OLD;
import static org.phengen.sample.people.Wanted.YOUNG_WOMAN;

/// The deliberate untidy cases: where each happens, what it is, and what a program must do with it. The README's table
/// is
/// this list.
public enum Untidy {
    POUNDS_AND_INCHES(
            NORTH,
            1,
            ADULT,
            "weights in [lb_av], heights in [in_i]",
            "converts by exact factors; one scale with all others"),
    GRAMS_FOR_KILOGRAMS(
            NORTH,
            2,
            ADULT,
            "one weight of about 80 with unit g, a typing error",
            "rejects the value as implausible, shows it"),
    STERE(
            NORTH,
            3,
            ADULT,
            "one weight in `st` (UCUM: stere, a volume)",
            "refuses by dimension, lists it, never guesses stone"),
    FEMTOTONNE(
            NORTH,
            4,
            ADULT,
            "one height in `ft` (UCUM: femtotonne, a mass)",
            "refuses by dimension, never guesses feet"),
    DUPLICATES(NORTH, 5, ADULT, "a weight and a BMI stand twice: same time, code, value", "counts them once"),
    VALUE_IN_ERROR(
            NORTH,
            6,
            ADULT,
            "a BMI of 61.0 with status entered-in-error, and a preliminary one",
            "never uses either, counts them"),
    DIAGNOSIS_IN_ERROR(
            NORTH,
            7,
            YOUNG_WOMAN,
            "melanoma before 30, verificationStatus entered-in-error",
            "not a melanoma patient, counted"),
    CORRECTED(NORTH, 8, ADULT, "a weight with status corrected, another amended", "uses both"),
    REFUTED(NORTH, 9, YOUNG_WOMAN, "melanoma before 30, verificationStatus refuted", "not a melanoma patient, counted"),
    PROVISIONAL(
            NORTH, 10, YOUNG_WOMAN, "melanoma before 30, verificationStatus provisional", "only if asked for, counted"),
    DIFFERENTIAL(
            NORTH,
            11,
            YOUNG_WOMAN,
            "melanoma before 30, verificationStatus differential",
            "only if asked for, counted"),
    BIRTH_YEAR_ONLY(NORTH, 12, ADULT, "birthDate is a year", "an interval of birth days"),
    BIRTH_MONTH_ONLY(NORTH, 13, ADULT, "birthDate is a year and month", "an interval of birth days"),
    BIRTH_UNKNOWN(NORTH, 14, ADULT, "no birthDate", "every age is unknown; out of the comparison, counted"),
    PREGNANT(
            NORTH,
            15,
            YOUNG_WOMAN,
            "pregnant on the region's date (Condition 72892002 and Observation 82810-3)",
            "measures in the window flagged; gate says so"),
    WAS_PREGNANT(NORTH, 16, YOUNG_WOMAN, "a pregnancy two years ago, ended", "only measures in its window are flagged"),
    SURGERY(
            NORTH,
            17,
            ADULT,
            "bariatric surgery (SNOMED CT 430715008, CPT 43644)",
            "flagged, out of the peers, counted"),
    SEMAGLUTIDE(NORTH, 18, ADULT, "semaglutide (RxNorm 1991302, ATC A10BJ06)", "flagged, out of the peers, counted"),
    LIRAGLUTIDE_STOPPED(
            NORTH, 19, ADULT, "liraglutide (RxNorm 475968), stopped six years ago", "an event on the trajectory"),
    DEAD_WITH_DATE(NORTH, 20, OLD, "deceasedDateTime", "never among people like you today"),
    DEAD_WITHOUT_DATE(NORTH, 21, OLD, "deceasedBoolean true", "never among people like you today"),
    KEPT_RECORD(NORTH, 22, ADULT, "the record that took the place of n0023", "one person with both records' data"),
    MERGED_RECORD(
            NORTH,
            23,
            ADULT,
            "inactive, link replaced-by n0022; older observations still point here",
            "is nobody of its own"),
    TWO_SITES_NORTH(
            NORTH,
            24,
            ADULT,
            "the same person as s0024: same national number, same sample in both crosswalks",
            "counts once"),
    TWO_SITES_SOUTH(SOUTH, 24, ADULT, "the same person as n0024", "counts once"),
    CONSENT_DENIED(NORTH, 25, ADULT, "an active Consent that denies", "left out, counted"),
    CONSENT_WITHDRAWN(NORTH, 26, ADULT, "permitted first, denied later", "deny wins: left out, counted"),
    CONSENT_DRAFT(
            NORTH,
            27,
            ADULT,
            "a denial that was never active (status rejected)",
            "taken as a denial: in doubt, consent denies; counted"),
    CONSENT_SOUTH(SOUTH, 25, ADULT, "an active Consent that denies", "left out, counted"),
    CONSENT_MISSING(CLINIC, 2, ADULT, "no Consent at a site that requires one", "left out, counted"),
    UNLINKED(
            NORTH, 28, ADULT, "a genome in the VCF, no row in the crosswalk", "no genotype for this patient; reported"),
    NOT_SEQUENCED(NORTH, 29, ADULT, "no row in the crosswalk, no genome", "unlinked; reported"),
    SAMPLE_MISSING(NORTH, 30, ADULT, "the crosswalk names a sample that is not in the VCF", "reported, no genotype"),
    SAMPLE_CLAIMED_TWICE_A(
            NORTH, 31, ADULT, "shares one sample with n0032 in the crosswalk", "a conflict: neither is linked"),
    SAMPLE_CLAIMED_TWICE_B(
            NORTH, 32, ADULT, "shares one sample with n0031 in the crosswalk", "a conflict: neither is linked"),
    TWO_SAMPLES(
            NORTH, 33, ADULT, "two samples in the crosswalk, of different genomes", "a conflict: not linked, shown"),
    RECORDED_SEX_WRONG(
            NORTH, 34, Wanted.WOMAN, "the record says male, the genome is XX", "the sex check closes the gate"),
    SWAPPED_A(
            NORTH,
            35,
            Wanted.MAN,
            "the crosswalk gives this man the sample of n0036 and the reverse",
            "the sex check closes both gates"),
    SWAPPED_B(
            NORTH,
            36,
            Wanted.WOMAN,
            "the crosswalk gives this woman the sample of n0035 and the reverse",
            "the sex check closes both gates"),
    LOW_CALL_RATE(NORTH, 37, ADULT, "a sample with 18 % of its calls missing", "coverage by weight near 82 %: caution"),
    HOSTILE_NUMBER(
            NORTH,
            38,
            ADULT,
            "a BMI whose JSON number is 1e999999999",
            "that resource is refused by name, all others stay"),
    HOSTILE_NAME(
            NORTH,
            39,
            ADULT,
            "a family name that is a spreadsheet formula with markup",
            "shown as text; neutral in every export"),
    FAMILY_HISTORY(
            NORTH, 40, ADULT, "the mother's melanoma at 24 as FamilyMemberHistory", "is not the patient's melanoma"),
    COMPARATOR(NORTH, 41, ADULT, "an HbA1c of \"< 4.0 %\"", "is no plain number"),
    DATA_ABSENT(NORTH, 42, ADULT, "a weight with dataAbsentReason patient-refused", "is no number"),
    MODIFIER_EXTENSION(NORTH, 43, ADULT, "a weight with a modifierExtension", "is not used, listed"),
    GENDER_UNKNOWN(NORTH, 44, ADULT, "gender unknown", "no same-sex peers; gate says so"),
    GENDER_OTHER(SOUTH, 26, ADULT, "gender other", "no same-sex peers; gate says so"),
    BMI_ONLY(NORTH, 45, ADULT, "only BMI was sent, no height, no weight", "uses the BMI; cannot recompute it, says so"),
    BMI_CONTRADICTED(
            NORTH,
            46,
            ADULT,
            "a recorded BMI 20 above that of the same day's height and weight",
            "shown as a contradiction"),
    HEIGHT_IN_METRES_AS_CM(NORTH, 47, ADULT, "one height of about 1.7 with unit cm", "rejects the value, shows it"),
    FUTURE_VALUE(NORTH, 48, ADULT, "a weight dated 2062", "rejects the value: after the region's date"),
    OEDEMA(
            NORTH,
            49,
            ADULT,
            "oedema (SNOMED CT 267038008)",
            "the values of that time are flagged and left out, counted"),
    OLD_MEASURES(NORTH, 50, ADULT, "last measured more than four years ago", "gate: the measure is old"),
    ONSET_BEFORE_BIRTH(NORTH, 51, ADULT, "asthma with an onset before birth", "is no age at onset"),
    LATE_ASSERTION(
            NORTH,
            52,
            Wanted.WOMAN_ABOUT_40,
            "melanoma with onset at 28, asserted at 31",
            "not diagnosed under 30, but onset under 30"),
    TWO_DATES(NORTH, 53, Wanted.WOMAN_ABOUT_50, "two melanoma Conditions, at 35 and at 44", "the earlier one counts"),
    SAME_ID_NORTH(NORTH, 54, ADULT, "its id x0001 is also another person's at south", "a bare x0001 fits two sites"),
    SAME_ID_SOUTH(SOUTH, 27, ADULT, "its id x0001 is also another person's at north", "a bare x0001 fits two sites"),
    CHILD(NORTH, 55, Wanted.CHILD, "a child with 97 loci called", "LMS z-score only; child peers or none"),
    TODDLER(SOUTH, 28, Wanted.TODDLER, "a child of three", "LMS z-score only"),
    VERY_OLD(NORTH, 56, Wanted.OLDEST_MAN, "a man of over 93", "too few peers: said, no dots, no percentile"),
    ONE_MEASURE(NORTH, 57, ADULT, "measured once", "n = 1 shown beside the BMI"),
    NO_MEASURE(NORTH, 58, ADULT, "never measured", "no BMI; counted"),
    EXOME_LIKE(CLINIC, 3, ADULT, "a gVCF that covers only part of the loci", "coverage by weight below 75 %: no score"),
    SHALLOW_BLOCKS(
            CLINIC,
            4,
            ADULT,
            "a gVCF with some blocks below the depth and quality floor",
            "those weights are not proven reference");

    /// The id that two different people bear, one at north and one at south.
    public static final String SHARED_ID = "x0001";

    private final Place place;
    private final int patient;
    private final Wanted wanted;
    private final String what;
    private final String then;

    Untidy(Place place, int patient, Wanted wanted, String what, String then) {
        this.place = place;
        this.patient = patient;
        this.wanted = wanted;
        this.what = what;
        this.then = then;
    }

    public Place place() {
        return place;
    }

    /// Which patient of its place, from 1.
    public int patient() {
        return patient;
    }

    Wanted wanted() {
        return wanted;
    }

    /// What is untidy about it.
    public String what() {
        return what;
    }

    /// What a program must do with it.
    public String then() {
        return then;
    }

    /// The id of the patient it happens to.
    public String patientId() {
        return this == SAME_ID_NORTH || this == SAME_ID_SOUTH ? SHARED_ID : place.patientId(patient);
    }
}
