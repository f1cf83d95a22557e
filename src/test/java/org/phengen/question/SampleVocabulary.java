package org.phengen.question;

import java.util.List;
import org.phengen.terminology.Code;
import org.phengen.terminology.PresentCode;
import org.phengen.terminology.Terminology;

/// The shipped terms with a few codes as sites have them.
final class SampleVocabulary {
    private SampleVocabulary() {}

    static Terminology terminology() {
        return Terminology.open(List.of(
                new PresentCode(Code.SNOMED_CT, "372244006", "Malignant melanoma", 40),
                new PresentCode(Code.SNOMED_CT, "195967001", "Asthma", 12),
                new PresentCode(Code.SNOMED_CT, "233678006", "Childhood asthma (disorder)", 3),
                new PresentCode(Code.SNOMED_CT, "64859006", "Osteoporosis (disorder)", 9),
                new PresentCode(Code.SNOMED_CT, "26929004", "Alzheimer's disease (disorder)", 4),
                new PresentCode(Code.ICD_10, "C43.9", "Malignant melanoma of skin, unspecified", 5),
                new PresentCode(Code.ICD_10_CM, "Z80.8", "Family history of malignant melanoma", 2)));
    }
}
