package org.phengen.fhir;

import java.util.List;
import org.phengen.patient.DateInterval;
import org.phengen.patient.Measurement;

/// Brings a person's measurements into the order of time; of one day by code and id, so that the order does not depend
/// on the files'.
final class InTime {
    /// Places that a measurement may be away from where it belongs, on average, before a better method pays.
    private static final int NEAR = 16;

    private InTime() {}

    /// By insertion: files have them in the order of time already, but for those of one visit.
    static void sort(List<Measurement> measurements) {
        int moves = 0;
        for (int i = 1; i < measurements.size(); i++) {
            Measurement one = measurements.get(i);
            int at = i;
            while (at > 0 && compare(measurements.get(at - 1), one) > 0) {
                measurements.set(at, measurements.get(at - 1));
                at--;
                moves++;
            }
            measurements.set(at, one);
            if (moves > NEAR * measurements.size()) {
                measurements.sort(InTime::compare);
                return;
            }
        }
    }

    private static int compare(Measurement one, Measurement other) {
        int days = compare(one.when(), other.when());
        if (days != 0) {
            return days;
        }
        int code = one.code().code().compareTo(other.code().code());
        return code == 0 ? one.id().compareTo(other.id()) : code;
    }

    private static int compare(DateInterval one, DateInterval other) {
        if (one.equals(other)) {
            return 0;
        }
        int first = one.first().compareTo(other.first());
        return first == 0 ? one.last().compareTo(other.last()) : first;
    }
}
