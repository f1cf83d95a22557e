package org.phengen.cohort;

/// Five centiles of the measure at one age, sex and score, in the measure's unit; never crossing.
public record Centiles(double p5, double p25, double p50, double p75, double p95) {
    public Centiles {
        if (!(p5 <= p25 && p25 <= p50 && p50 <= p75 && p75 <= p95)) {
            throw new IllegalArgumentException("centiles cross");
        }
    }
}
