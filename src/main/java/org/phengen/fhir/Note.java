package org.phengen.fhir;

import org.phengen.language.Said;

/// Every reason for which a part of the files is not, or not simply, used. The English wording is stable: it is
/// exported
/// and compared; the words stand in this room's messages.
enum Note {
    CONDITION_ENTERED_IN_ERROR,
    CONDITION_REFUTED,
    CONDITION_UNCONFIRMED,
    CONDITION_WITHOUT_CODE,
    CONDITION_DUPLICATE,
    ONSET_FREE_TEXT,
    CONDITION_AGAIN,
    CONDITION_ASSERTED_LATER,
    CONDITION_BEFORE_BIRTH,
    DATE_UNREADABLE,
    OBSERVATION_ENTERED_IN_ERROR,
    OBSERVATION_NOT_FINAL,
    OBSERVATION_CORRECTED,
    OBSERVATION_UNDATED,
    OBSERVATION_OF_ANOTHER_FOCUS,
    OBSERVATION_NOT_NUMERIC,
    OBSERVATION_DUPLICATE,
    VALUE_ABSENT,
    VALUE_WITH_COMPARATOR,
    VALUE_OUT_OF_RANGE,
    UNIT_UNUSABLE,
    UNIT_CONVERTED,
    UNIT_BY_SPELLING,
    VALUE_IMPLAUSIBLE,
    CARRIED_FORWARD,
    VALUE_IN_FUTURE,
    BMI_MISMATCH,
    EVENT_UNDATED,
    NOT_DONE,
    NOT_FLAGGING,
    OTHER_VERSION_R5,
    OTHER_VERSION_OLDER,
    NOT_PLAIN,
    NOT_ABOUT_A_PATIENT,
    WITHOUT_SUBJECT,
    UNKNOWN_PATIENT,
    OLDER_VERSION,
    PATIENT_MERGED,
    MERGE_CIRCLE,
    MERGED_INTO_MISSING,
    PATIENT_SEE_ALSO,
    PATIENT_INACTIVE,
    BIRTH_PARTIAL,
    BIRTH_UNKNOWN,
    SEX_UNKNOWN,
    SEX_OTHER,
    DECEASED,
    UNDER_20,
    CONSENT_DENIED,
    CONSENT_SILENT,
    PREGNANCY,
    BARIATRIC_SURGERY,
    GLP1_MEDICINE,
    OEDEMA,
    AMPUTATION,
    BMI_NONE,
    BMI_OLD,
    BMI_ONCE,
    BMI_UNCHECKED,
    CONSENT_NOT_IN_FORCE,
    CONSENT_WITHDRAWN,
    CONSENT_OTHER_SCOPE,
    CONSENT_UNDECIDED,
    ENTRY_WITHOUT_RESOURCE,
    SERVER_MESSAGE,
    EXPORT_MANIFEST,
    FAMILY_HISTORY;

    // looked up once: a reading may meet each of them many thousand times
    private final String words = said().english();

    /// For the reader's language.
    Said said() {
        return Said.of("fhir.note." + name());
    }

    /// In English.
    String words() {
        return words;
    }
}
