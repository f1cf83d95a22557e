package org.phengen.fhir;

/// Every reason for which a part of the files is not, or not simply, used. The wording is stable: it is shown, exported
/// and compared.
enum Note {
    CONDITION_ENTERED_IN_ERROR("conditions entered in error: left out"),
    CONDITION_REFUTED("conditions refuted: left out"),
    CONDITION_UNCONFIRMED("conditions unconfirmed, provisional or differential: only counted if asked for"),
    CONDITION_WITHOUT_CODE("conditions without any code: cannot be matched"),
    CONDITION_DUPLICATE("conditions recorded twice: counted once"),
    ONSET_FREE_TEXT("onset as free text only: taken as unknown"),
    CONDITION_AGAIN("conditions recorded again with other dates: the earliest counts"),
    CONDITION_ASSERTED_LATER("conditions asserted on another day than their onset: diagnosed and started are two ages"),
    CONDITION_BEFORE_BIRTH("conditions dated before birth: no age"),
    DATE_UNREADABLE("dates that are no dates: taken as absent"),
    OBSERVATION_ENTERED_IN_ERROR("observations entered in error: left out"),
    OBSERVATION_NOT_FINAL("observations not final, amended or corrected: left out"),
    OBSERVATION_CORRECTED("observations amended or corrected: used"),
    OBSERVATION_UNDATED("observations without a date: left out"),
    OBSERVATION_OF_ANOTHER_FOCUS("observations about somebody or something other than the patient: left out"),
    OBSERVATION_NOT_NUMERIC("observations without a number: not measures"),
    OBSERVATION_DUPLICATE("observations of the same time, code and value: counted once"),
    VALUE_ABSENT("values marked as absent: not used"),
    VALUE_WITH_COMPARATOR("values with a comparator (\"<\"): not plain numbers, not used"),
    VALUE_OUT_OF_RANGE("values beyond any number of sense: not used"),
    UNIT_UNUSABLE("values with an unusable unit: not used"),
    UNIT_CONVERTED("values in another unit of the same dimension: converted by the exact factor"),
    UNIT_BY_SPELLING("values whose unit was understood from its text, for want of a UCUM code"),
    VALUE_IMPLAUSIBLE("values implausible for the person: not used, kept visible"),
    CARRIED_FORWARD("weights exactly equal to the one before on another day, perhaps carried forward: used"),
    VALUE_IN_FUTURE("values dated after the site's today: not used, kept visible"),
    BMI_MISMATCH("recorded body mass indexes that contradict the same day's height and weight: recomputed"),
    EVENT_UNDATED("surgery, medicines or conditions that flag a measure, without a date: flagged throughout"),
    NOT_DONE("procedures and medicines not done, not taken, cancelled or in error: left out"),
    NOT_FLAGGING("procedures and medicines that bear on no measure: not used"),
    OTHER_VERSION_R5("resources in the form of FHIR R5: left out, R4 and R4B are read"),
    OTHER_VERSION_OLDER("resources in the form of FHIR STU3 or DSTU2: left out, R4 and R4B are read"),
    NOT_PLAIN("resources with a modifier extension or implicit rules: left out"),
    NOT_ABOUT_A_PATIENT("resources whose subject is not a patient: left out"),
    WITHOUT_SUBJECT("resources without a subject: left out"),
    UNKNOWN_PATIENT("resources about patients who are not in the files: left out"),
    OLDER_VERSION("resources given more than once: the newest version counted"),
    PATIENT_MERGED("patient records merged into another: the survivor holds all"),
    MERGE_CIRCLE("patient records merged in a circle: one of them kept"),
    MERGED_INTO_MISSING("patient records merged into one that is not in the files: kept"),
    PATIENT_SEE_ALSO("patient records that point to another (\"see also\", \"refer\"): kept apart"),
    PATIENT_INACTIVE("patient records not in active use: kept"),
    BIRTH_PARTIAL("people whose birth date is known to the month or year only: ages are intervals"),
    BIRTH_UNKNOWN("people without a birth date: every age is unknown"),
    SEX_UNKNOWN("people whose sex is not recorded: no same-sex peers"),
    SEX_OTHER("people of another sex than female or male: no same-sex peers"),
    DECEASED("people who have died: no age today, nobody's peers"),
    UNDER_20("people under 20: growth reference only, never adult bands"),
    CONSENT_DENIED("people who deny the use of their data: left out"),
    CONSENT_SILENT("people without a consent in force: left out where the site requires one"),
    PREGNANCY("people with a pregnancy: measures of that time are flagged"),
    BARIATRIC_SURGERY("people after bariatric surgery: measures since then are flagged"),
    GLP1_MEDICINE("people on a GLP-1 medicine at some time: measures of that time are flagged"),
    OEDEMA("people with oedema: measures of that time are flagged"),
    AMPUTATION("people after an amputation: measures since then are flagged"),
    BMI_NONE("people without any usable body mass index"),
    BMI_OLD("people whose newest usable body mass index is more than 24 months old"),
    BMI_ONCE("people with a single usable body mass index of the last 24 months: n = 1"),
    BMI_UNCHECKED("people whose body mass index stands without height and weight of the day: used, not recomputed"),
    CONSENT_NOT_IN_FORCE("consents that are drafts, out of date or in error: left out"),
    CONSENT_WITHDRAWN("consents withdrawn: taken as a denial unless another permits"),
    CONSENT_OTHER_SCOPE("consents to something other than use of data: left out"),
    CONSENT_UNDECIDED("consents that neither permit nor deny: left out"),
    ENTRY_WITHOUT_RESOURCE("bundle entries without a resource (deletions, searches, acknowledgements): nothing to use"),
    SERVER_MESSAGE("messages of a server (OperationOutcome): no data"),
    EXPORT_MANIFEST("manifests of a bulk export: no data, left out"),
    FAMILY_HISTORY("family history: not the patient's, left out");

    private final String words;

    Note(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
