package org.phengen.genotype;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;
import org.phengen.language.Said;

/// A region as it was typed. Names of contigs may hold colons (`HLA-A*01:01:01:01`), so that only the contigs of the
/// file tell what was meant; `{HLA-A*01:01:01:01}:5-9` says it without them, as in samtools and bcftools.
///
/// @param text what was typed
/// @param readings what it may mean: a whole contig of that name, a part of the contig named before the last colon, or
///     both
public record TypedRegion(String text, List<Region> readings) {
    public TypedRegion {
        readings = List.copyOf(readings);
    }

    /// One that can mean nothing else.
    public static TypedRegion of(Region region) {
        return new TypedRegion(region.toString(), List.of(region));
    }

    /// @throws SourceException INPUT when it means nothing in any file
    public static TypedRegion parse(String text) {
        var readings = new ArrayList<Region>();
        if (text.startsWith("{")) {
            int close = text.indexOf('}');
            String name = close < 0 ? "" : text.substring(1, close);
            String rest = close < 0 ? "" : text.substring(close + 1);
            if (rest.isEmpty()) {
                Region.whole(name).ifPresent(readings::add);
            } else if (rest.startsWith(":")) {
                Region.of(name, rest.substring(1)).ifPresent(readings::add);
            }
        } else {
            int colon = text.lastIndexOf(':');
            Optional<Region> part =
                    colon < 0 ? Optional.empty() : Region.of(text.substring(0, colon), text.substring(colon + 1));
            // `22:9-3` and `22:0-5` can only be meant as ranges, and are none
            if (part.isPresent() || !text.matches(".*:[\\d,]+-[\\d,]*")) {
                Region.whole(text).ifPresent(readings::add);
            }
            part.ifPresent(readings::add);
        }
        if (readings.isEmpty()) {
            throw Region.notARegion(text);
        }
        return new TypedRegion(text, readings);
    }

    /// What it means in a file.
    ///
    /// @param knows whether the file has a contig of that name
    /// @throws SourceException INPUT when it means two things there, or could only be a contig that the file lacks
    public Region among(Predicate<String> knows) {
        List<Region> known =
                readings.stream().filter(region -> knows.test(region.contig())).toList();
        if (known.size() > 1) {
            throw new SourceException(
                    Category.INPUT,
                    Region.TYPED,
                    Said.told(
                            "genotype.fault.bothContigPartContig",
                            text,
                            known.get(1).contig()),
                    Said.told(
                            "genotype.fault.writeOr",
                            "{" + text + "}",
                            "{" + known.get(1).contig() + "}:" + text.substring(text.lastIndexOf(':') + 1)));
        }
        if (known.size() == 1) {
            return known.getFirst();
        }
        if (readings.size() == 1 && readings.getFirst().contig().equals(text) && text.contains(":")) {
            // a colon with no range behind it, and no contig of that name
            throw Region.notARegion(text);
        }
        return readings.getLast();
    }
}
