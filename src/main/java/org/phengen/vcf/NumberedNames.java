package org.phengen.vcf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phengen.language.Said;

/// One dictionary of a BCF header: names by the number that stands for them in records. A name has the number its IDX
/// states, or else the number behind the largest so far (BCF 2.2, section 6.2.1).
final class NumberedNames {
    private static final int MOST = 1_000_000;

    private final String source;
    private final String what;
    private final List<@Nullable String> names = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /// @param what of which names, for messages
    NumberedNames(String source, String what) {
        this.source = source;
        this.what = what;
    }

    /// @param stated the line's IDX, if it has one
    /// @throws org.phengen.job.SourceException when the number is none, taken, or another than the name already has
    void add(String name, Optional<String> stated) {
        Integer known = numbers.get(name);
        int number = stated.map(this::number).orElse(known == null ? names.size() : known);
        if (known != null && known != number) {
            throw contradiction(Said.told("vcf.fault.givesOneTwoNumbers", what, known, number));
        }
        while (names.size() <= number) {
            names.add(null);
        }
        String there = names.set(number, name);
        if (there != null && !there.equals(name)) {
            throw contradiction(Said.told("vcf.fault.givesNumberTwo", number, what));
        }
        numbers.put(name, number);
    }

    private int number(String stated) {
        if (!stated.matches("\\d{1,9}") || Integer.parseInt(stated) > MOST) {
            throw Faults.damaged(source, Said.told("vcf.fault.headerNumbersOneWith", what));
        }
        return Integer.parseInt(stated);
    }

    private org.phengen.job.SourceException contradiction(Said problem) {
        return Faults.contradiction(
                source, Said.told("vcf.fault.bcfHeader", problem), Said.told("vcf.fault.writeFileAgainFrom"));
    }

    /// The name behind a number; empty where no line has it.
    Optional<String> name(int number) {
        return number < 0 || number >= names.size() ? Optional.empty() : Optional.ofNullable(names.get(number));
    }

    /// The number of a name, or -1.
    int numberOf(String name) {
        return numbers.getOrDefault(name, -1);
    }

    /// The names by rising number, empty where a number has none.
    List<String> inOrder() {
        return names.stream().map(name -> name == null ? "" : name).toList();
    }
}
