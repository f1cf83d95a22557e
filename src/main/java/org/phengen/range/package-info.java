/// Bytes of files wherever they lie, proven to be those that were asked for: local files, objects in S3, files behind
/// HTTPS. Every remote range is pinned to one version of its object, and an answer that is not exactly the range asked
/// for is an error.
///
/// Actors: `ByteStores` (opens a location), `ByteSource` (reads ranges of it, also ahead), `S3Objects` and `WebObjects`
/// (talk to servers), `Transfers` (waits, tries again, gives up), `RangeProof` (judges an answer).
/// Values: `Location`, `Span`, `Version`, `Patience`, `Tally`.
@NullMarked
package org.phengen.range;

import org.jspecify.annotations.NullMarked;
