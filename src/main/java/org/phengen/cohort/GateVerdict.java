package org.phengen.cohort;

import java.util.List;

/// May a same-risk comparison of this patient be shown?
///
/// @param verdict the worst of the checks
/// @param checks all eight, in order
public record GateVerdict(Verdict verdict, List<GateCheck> checks) {
    public GateVerdict {
        checks = List.copyOf(checks);
    }

    /// The three answers.
    public enum Verdict {
        SHOW,
        CAUTION,
        /// no number that depends on the score is computed
        DO_NOT_SHOW
    }

    static GateVerdict of(List<GateCheck> checks) {
        boolean closed = checks.stream().anyMatch(check -> check.state() == GateCheck.State.FAIL);
        boolean clear = checks.stream().allMatch(check -> check.state() == GateCheck.State.PASS);
        return new GateVerdict(closed ? Verdict.DO_NOT_SHOW : clear ? Verdict.SHOW : Verdict.CAUTION, checks);
    }

    public boolean isClosed() {
        return verdict == Verdict.DO_NOT_SHOW;
    }

    /// The checks behind the verdict: the failed ones of a closed gate, else every one that did not pass.
    public List<GateCheck> reasons() {
        return checks.stream()
                .filter(check ->
                        isClosed() ? check.state() == GateCheck.State.FAIL : check.state() != GateCheck.State.PASS)
                .toList();
    }

    /// Titles of the checks that nobody made yet.
    public List<String> notAssessed() {
        return checks.stream()
                .filter(check -> check.state() == GateCheck.State.NOT_ASSESSED)
                .map(check -> check.check().title())
                .toList();
    }
}
