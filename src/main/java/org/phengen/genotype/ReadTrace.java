package org.phengen.genotype;

/// Told what a source reads of its file while it answers one question. Passed along only where somebody wants to know;
/// without it nothing is noted and nothing is lost.
public interface ReadTrace {
    /// A stretch that the index names for the question.
    ///
    /// @param begin virtual offset of its first byte (block start << 16 | byte inside the inflated block), inclusive
    /// @param end virtual offset where it ends, exclusive
    void stretch(long begin, long end);

    /// A block that was read, inflated and verified.
    ///
    /// @param first its first compressed byte in the file, from 0
    /// @param end the byte behind its last
    void block(long first, long end);
}
