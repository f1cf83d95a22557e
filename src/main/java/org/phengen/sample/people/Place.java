package org.phengen.sample.people;

import java.util.List;
import java.util.Locale;

/// One of the three fictional institutions.
public enum Place {
    NORTH(0, "North Valley Hospitals"),
    SOUTH(1, "South Coast Health Network"),
    CLINIC(2, "Riverside Weight and Metabolism Clinic");

    /// The first patient count for which every named case has its patient.
    public static final int SMALLEST_REGION = 200;

    private final int position;
    private final String title;

    Place(int position, String title) {
        this.position = position;
        this.title = title;
    }

    /// Short name, as in `SITE/ID` and in folder names.
    public String site() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Where it stands in lists of the three, from 0.
    public int position() {
        return position;
    }

    public String title() {
        return title;
    }

    /// The Patient resource's id of one of its records.
    ///
    /// @param ordinal from 1
    public String patientId(int ordinal) {
        return String.format(Locale.ROOT, "%s%04d", site().substring(0, 1), ordinal);
    }

    /// How a region's patient records are shared out: 55 % north, 2 % clinic, the rest south (1,100, 860 and 40 of
    /// 2,000).
    public static List<Integer> shares(int patients) {
        int north = (int) StrictMath.round(patients * 0.55);
        int clinic = (int) StrictMath.round(patients * 0.02);
        return List.of(north, patients - north - clinic, clinic);
    }
}
