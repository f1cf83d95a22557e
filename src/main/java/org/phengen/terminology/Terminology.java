package org.phengen.terminology;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.phengen.question.ConceptName;
import org.phengen.question.Vocabulary;

/// The names of conditions and measures, from the shipped open terminologies and from the codes present at the sites,
/// and what each of them means. Immutable, deterministic (the order of the present codes does not matter), offline.
public final class Terminology implements Vocabulary {
    private static final List<Concept> SHIPPED = ShippedTerms.load();
    private static final Pattern SPOKEN = Pattern.compile("[\\p{L}\\p{N}']+(?:[ -][\\p{L}\\p{N}']+)*");

    private final Map<String, Concept> byKey = new LinkedHashMap<>();
    private final NameTree names = new NameTree();
    private final List<PresentCode> present;
    private final CodeReader codeReader;
    private final List<Name> spoken;
    /// Asked again at every key typed, for every chip.
    private final Map<ConceptName, Meaning> meanings = new ConcurrentHashMap<>();

    private Terminology(List<PresentCode> present, List<SiteCodes> sites) {
        this.present = present;
        for (Concept concept : SHIPPED) {
            byKey.put(concept.key(), concept);
            concept.names().forEach(name -> names.add(Names.words(name), concept.key()));
        }
        for (Concept concept : PresentTerms.conceptsOf(present)) {
            boolean named = false;
            for (String name : concept.names()) {
                named |= names.add(Names.words(name), concept.key());
            }
            if (named) {
                byKey.putIfAbsent(concept.key(), concept);
            }
        }
        this.codeReader = new CodeReader(SHIPPED, present);
        this.spoken = spoken(new Presence(byKey.values(), name -> names.exact(Names.words(name)), sites));
    }

    /// Every name that means its concept and is written in plain words.
    private List<Name> spoken(Presence presence) {
        Map<String, Name> spoken = new TreeMap<>();
        for (Concept concept : byKey.values()) {
            int sites = presence.sites(concept.key());
            for (String name : concept.names()) {
                String words = name.toLowerCase(Locale.ROOT);
                boolean itsOwn = names.exact(Names.words(name)).equals(Optional.of(concept.key()));
                if (itsOwn && SPOKEN.matcher(words).matches()) {
                    spoken.putIfAbsent(words, new Name(words, concept.kind(), sites));
                }
            }
        }
        return List.copyOf(spoken.values());
    }

    @Override
    public List<Name> names() {
        return spoken;
    }

    /// The shipped terms together with the codes that the sites' records bear; at how many sites is not told.
    public static Terminology open(Collection<PresentCode> codesAtSites) {
        return ofSites(List.of(new SiteCodes(List.copyOf(codesAtSites), false)));
    }

    /// The shipped terms together with the codes of each site's records.
    public static Terminology ofSites(List<SiteCodes> sites) {
        return new Terminology(
                sites.stream()
                        .flatMap(site -> site.codes().stream())
                        .sorted(Comparator.comparing(PresentCode::system)
                                .thenComparing(PresentCode::code)
                                .thenComparing(PresentCode::display))
                        .toList(),
                sites);
    }

    @Override
    public Optional<Term> longestName(List<String> words, int from) {
        return names.longest(words, from).map(found -> {
            Concept concept = concept(found.key());
            String written = String.join(" ", words.subList(from, from + found.words()));
            return new Term(
                    new ConceptName(readable(concept).orElse(written), concept.key()), concept.kind(), found.words());
        });
    }

    /// The concept's own label where a sentence with it reads back to the same concept: "obese" is read back as
    /// "obesity".
    private Optional<String> readable(Concept concept) {
        String label = concept.label();
        boolean plain = label.matches("[\\p{L}]+([ '-][\\p{L}]+| [0-9]+|[\\p{L}][0-9]\\p{L})*");
        boolean itsOwn = names.exact(Names.words(label)).equals(Optional.of(concept.key()));
        return plain && itsOwn ? Optional.of(Names.inSentence(label)) : Optional.empty();
    }

    @Override
    public Optional<Term> code(String written) {
        return codeReader
                .read(written)
                .map(read -> new Term(new ConceptName(written.strip(), read.key()), read.kind(), 1));
    }

    @Override
    public List<String> units(ConceptName measure) {
        Concept concept = byKey.get(measure.key());
        return concept == null ? List.of() : concept.units();
    }

    @Override
    public boolean needsUnit(ConceptName measure, BigDecimal value) {
        Concept concept = byKey.get(measure.key());
        return concept != null
                && concept.bareNumbers()
                        .filter(range -> value.compareTo(range.from()) < 0 || value.compareTo(range.to()) > 0)
                        .isPresent();
    }

    /// What a concept was taken to mean. A key that is not known here means the code it spells, or no code at all; the
    /// scope says so.
    public Meaning meaning(ConceptName name) {
        return meanings.computeIfAbsent(name, this::find);
    }

    private Meaning find(ConceptName name) {
        Concept concept = byKey.get(name.key());
        if (concept == null) {
            return codeReader.meaning(name);
        }
        return switch (concept.kind()) {
            case MEASURE ->
                new Meaning(
                        name,
                        concept.label(),
                        concept.codes(),
                        count(concept.codes()) + ", listed codes only",
                        concept.source());
            case CONDITION -> conditionMeaning(name, concept);
        };
    }

    private Meaning conditionMeaning(ConceptName name, Concept concept) {
        List<List<String>> phrases = Stream.concat(concept.names().stream(), concept.reach().stream())
                .map(Names::words)
                .toList();
        Set<String> never = concept.never().stream()
                .flatMap(words -> Names.words(words).stream())
                .collect(Collectors.toSet());
        Set<Code> codes = new LinkedHashSet<>(concept.codes());
        for (Concept other : SHIPPED) {
            boolean kind = other.kind() == Kind.CONDITION
                    && other.names().stream().noneMatch(one -> KindOf.isKeptApart(one, never))
                    && other.names().stream().anyMatch(one -> isKind(one, phrases, never));
            if (kind && !other.key().equals(concept.key())) {
                codes.addAll(other.codes());
            }
        }
        boolean atSites = false;
        for (PresentCode code : present) {
            if (PresentTerms.isCondition(code.system()) && isKind(code.display(), phrases, never)) {
                Code here = new Code(code.system(), code.code());
                if (codes.stream().noneMatch(wider -> CodeReader.isBelow(here, wider))) {
                    codes.add(here);
                }
                atSites = true;
            }
        }
        List<String> sources = new ArrayList<>(List.of(concept.source()));
        if (atSites && !concept.source().equals(PresentTerms.SOURCE)) {
            sources.add(PresentTerms.SOURCE);
        }
        return new Meaning(name, concept.label(), codes, scope(concept, codes), String.join("; ", sources));
    }

    private static boolean isKind(String name, List<List<String>> phrases, Set<String> never) {
        return phrases.stream().anyMatch(phrase -> KindOf.isKind(name, phrase, never));
    }

    private static String scope(Concept concept, Set<Code> codes) {
        String left = "left out: in situ, suspected, screening, risk, family or personal history";
        String never = concept.never().isEmpty() ? "" : ", " + String.join(", ", concept.never());
        return count(codes) + " whose listed name is a kind of “"
                + concept.label().toLowerCase(Locale.ROOT)
                + "”, no hierarchy; an ICD-10 code counts with those below it; " + left + never;
    }

    private static String count(Set<Code> codes) {
        return codes.size() == 1 ? "1 listed code" : codes.size() + " listed codes";
    }

    private Concept concept(String key) {
        Concept concept = byKey.get(key);
        if (concept == null) {
            throw new IllegalStateException("a name without its concept: " + key);
        }
        return concept;
    }
}
