package org.phengen.derivation;

import java.util.List;

/// Where an input came from.
public sealed interface Origin {
    /// In one line, for a reader.
    String line();

    /// A FHIR resource.
    ///
    /// @param resource `Observation/x`
    /// @param source file or search that gave it
    /// @param entry "line 12" or "entry 3"; empty where nobody told
    record Resource(String resource, String source, String entry) implements Origin {
        @Override
        public String line() {
            return resource + " in " + source + (entry.isEmpty() ? "" : ", " + entry);
        }
    }

    /// Bytes of a genome file that were read for one position.
    ///
    /// @param file its name
    /// @param contig as the score names it
    /// @param position 1-based
    /// @param stretches virtual offsets that the index named
    /// @param blocks compressed bytes that were read and verified
    record Genome(String file, String contig, long position, List<Span> stretches, List<Span> blocks)
            implements Origin {
        public Genome {
            stretches = List.copyOf(stretches);
            blocks = List.copyOf(blocks);
        }

        @Override
        public String line() {
            return file + ", " + contig + ":" + position + ", "
                    + (blocks.isEmpty()
                            ? "no bytes: the index names none"
                            : "bytes "
                                    + String.join(
                                            ", ",
                                            joined(blocks).stream()
                                                    .map(Span::bytes)
                                                    .toList())
                                    + " (virtual offsets "
                                    + String.join(
                                            ", ",
                                            stretches.stream()
                                                    .map(Span::virtual)
                                                    .toList()) + ")");
        }

        /// The blocks, neighbours joined.
        public List<Span> ranges() {
            return joined(blocks);
        }

        private static List<Span> joined(List<Span> blocks) {
            var joined = new java.util.ArrayList<Span>();
            for (Span block : blocks) {
                if (!joined.isEmpty() && joined.getLast().end() == block.first()) {
                    joined.add(new Span(joined.removeLast().first(), block.end()));
                } else {
                    joined.add(block);
                }
            }
            return List.copyOf(joined);
        }
    }

    /// From a first to behind a last.
    record Span(long first, long end) {
        String bytes() {
            return first + "-" + (end - 1);
        }

        String virtual() {
            return (first >>> 16) + ":" + (first & 0xffff) + "-" + (end >>> 16) + ":" + (end & 0xffff);
        }
    }

    /// A row of a scoring file.
    record ScoringRow(String file, int row) implements Origin {
        @Override
        public String line() {
            return file + ", line " + row;
        }
    }

    /// A setting of the program.
    record Setting(String what) implements Origin {
        @Override
        public String line() {
            return "setting: " + what;
        }
    }

    /// A row of a table that the program brings along.
    record Reference(String table, String row, String citation) implements Origin {
        @Override
        public String line() {
            return table + ", " + row + " (" + citation + ")";
        }
    }

    /// Another number of the same answer.
    ///
    /// @param derivation its id
    record Other(String derivation) implements Origin {
        @Override
        public String line() {
            return "see " + derivation;
        }
    }

    /// The people compared with, as one: nobody of them is named.
    record People(String words) implements Origin {
        @Override
        public String line() {
            return words;
        }
    }
}
