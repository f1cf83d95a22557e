/// The bytes of a gzipped source: all of them, each proven by its checksum, or an error. Files of records, scores, BEDs
/// and indexes are read through it; the blocks of an indexed genome file have a reader of their own in `vcf`.
///
/// Actor: `GzipMembers` (unzips member after member).
@NullMarked
package org.phengen.gzip;

import org.jspecify.annotations.NullMarked;
