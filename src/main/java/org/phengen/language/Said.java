package org.phengen.language;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A sentence, or a part of one, that is not yet in any language: the engine makes it, the screen says it in the
/// reader's language, the command line in English.
public sealed interface Said {
    /// What is the same in every language: a name, a file, the words of a source; or what is only told in English.
    record Plain(String text) implements Said {
        @Override
        public String in(Language language) {
            return text;
        }
    }

    /// A message of a room.
    ///
    /// @param room the package whose `messages.properties` holds it
    /// @param parts text, numbers, days, other sentences
    record Message(String room, String key, List<Object> parts) implements Said {
        public Message {
            parts = List.copyOf(parts);
        }

        @Override
        public String in(Language language) {
            return Messages.of("org.phengen." + room + ".messages").sayIn(language, key, parts.toArray());
        }
    }

    /// Several, one after the other.
    record Joined(Said separator, List<Said> parts) implements Said {
        public Joined {
            parts = List.copyOf(parts);
        }

        @Override
        public String in(Language language) {
            return parts.stream().map(part -> part.in(language)).collect(Collectors.joining(separator.in(language)));
        }
    }

    /// A date in one of the ways a sentence needs it.
    record Dated(Calendar style, LocalDate day) implements Said {
        @Override
        public String in(Language language) {
            return language.date(style, day);
        }
    }

    /// A sentence without the signs that make some of its words strong.
    record Unmarked(Said marked) implements Said {
        @Override
        public String in(Language language) {
            return marked.in(language).replace("*", "");
        }
    }

    /// How a date stands in a sentence.
    enum Calendar {
        /// "2019"
        YEAR,
        /// "March 2020", "März 2020"
        LONG_MONTH,
        /// "3 May 1980", "3. Mai 1980"
        LONG_DAY,
        /// "1980-05-03", as the English question writes it; "03.05.1980"
        NUMBERED_DAY
    }

    /// The words in a language.
    String in(Language language);

    /// The words in the language of the moment.
    default String now() {
        return in(Language.now());
    }

    default String english() {
        return in(Language.ENGLISH);
    }

    default boolean isEmpty() {
        return equals(plain(""));
    }

    /// @param key the room and the key in it: "cohort.gate.build.none"
    static Said of(String key, Object... parts) {
        int dot = key.indexOf('.');
        return new Message(key.substring(0, dot), key.substring(dot + 1), List.of(Objects.requireNonNull(parts)));
    }

    /// A message whose numbers are places or codes (a line, a byte, a year) and stay as they are written.
    static Said told(String key, Object... parts) {
        return of(
                key,
                Stream.of(parts)
                        .map(part -> part instanceof Said ? part : String.valueOf(part))
                        .toArray());
    }

    static Said plain(String text) {
        return new Plain(text);
    }

    static Said calendar(Calendar style, LocalDate day) {
        return new Dated(style, day);
    }

    static Said join(String separator, List<Said> parts) {
        return new Joined(plain(separator), parts);
    }

    static Said join(Said separator, List<Said> parts) {
        return new Joined(separator, parts);
    }
}
