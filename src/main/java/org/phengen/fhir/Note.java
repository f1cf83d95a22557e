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
    DATE_UNREADABLE("dates that are no dates: taken as absent"),
    OBSERVATION_ENTERED_IN_ERROR("observations entered in error: left out"),
    OBSERVATION_NOT_FINAL("observations not final, amended or corrected: left out"),
    OBSERVATION_UNDATED("observations without a date: left out"),
    OBSERVATION_OF_ANOTHER_FOCUS("observations about somebody or something other than the patient: left out"),
    OBSERVATION_NOT_NUMERIC("observations without a number: not measures"),
    OBSERVATION_DUPLICATE("observations of the same time, code and value: counted once"),
    VALUE_ABSENT("values marked as absent: not used"),
    VALUE_WITH_COMPARATOR("values with a comparator (\"<\"): not plain numbers, not used"),
    VALUE_OUT_OF_RANGE("values beyond any number of sense: not used"),
    UNIT_UNUSABLE("values with an unusable unit: not used"),
    UNIT_BY_SPELLING("values whose unit was understood from its text, for want of a UCUM code"),
    VALUE_IMPLAUSIBLE("values implausible for the person: not used, kept visible"),
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
