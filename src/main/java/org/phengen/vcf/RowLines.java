package org.phengen.vcf;

/// The rows of a stretch of a file, one after another, as the text of a VCF line. Every block behind a row was verified
/// before the row is handed on.
interface RowLines {
    /// What [#spanEnd] says where the text itself tells the span.
    long BY_TEXT = -1;

    /// Goes to a chunk's first row.
    ///
    /// @throws org.phengen.job.SourceException when no row can begin there
    void seek(Chunk chunk);

    /// Goes to the first row of the file, or to header lines before it.
    ///
    /// @param whole the whole file
    void begin(Chunk whole);

    /// Goes to the next row; [#text], [#start] and [#end] then describe it until the next call.
    ///
    /// @return whether there was one before the chunk's end
    boolean next();

    byte[] text();

    int start();

    /// Where the row ends, its line end left out.
    int end();

    /// Last position the row covers (1-based) where the format states it beside the text, else [#BY_TEXT].
    long spanEnd();
}
