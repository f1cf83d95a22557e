package org.phengen.cohort;

import java.util.Optional;

/// Whether the raw peers bear the model out.
public enum Agreement {
    AGREES,
    /// beyond both intervals: both are shown, the headline is withheld
    DISAGREES,
    /// fewer than 20 peers
    TOO_FEW_TO_TELL;

    /// @param model share lower by the model, 0 to 1
    /// @param peers share lower among the peers, 0 to 1; empty below 20 peers
    static Agreement of(Estimate model, Optional<Estimate> peers) {
        if (peers.isEmpty()) {
            return TOO_FEW_TO_TELL;
        }
        return model.overlaps(peers.get()) ? AGREES : DISAGREES;
    }
}
