package org.phengen.genotype;

/// Receives rows one after another, in file order.
@FunctionalInterface
public interface RowReader {
    /// @param row valid until this method returns
    void row(GenotypeRow row);
}
