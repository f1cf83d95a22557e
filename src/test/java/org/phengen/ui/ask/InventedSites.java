package org.phengen.ui.ask;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.phengen.cohort.ShownCount;
import org.phengen.job.Gap;
import org.phengen.job.Job;
import org.phengen.language.Said;
import org.phengen.patient.Certainty;
import org.phengen.patient.ConsentRule;
import org.phengen.patient.DateInterval;
import org.phengen.question.ConceptName;
import org.phengen.question.Continuation;
import org.phengen.question.Continuations;
import org.phengen.question.Criterion;
import org.phengen.question.Question;
import org.phengen.question.QuestionReader;
import org.phengen.question.Sex;
import org.phengen.question.Suggestion;
import org.phengen.question.Suggestions;
import org.phengen.question.Vocabulary;
import org.phengen.question.Wording;
import org.phengen.site.Breakdown;
import org.phengen.site.CohortRow;
import org.phengen.site.SiteAnswer;
import org.phengen.site.SiteFile;
import org.phengen.terminology.Code;
import org.phengen.terminology.Meaning;

/// Three invented sites whose answers a test chooses; sentences are read by the real reader with four names.
public final class InventedSites implements AskEngine {
    static final SiteFile NORTH = site("north", "North Regional", true);
    static final SiteFile SOUTH = site("south", "South Valley", false);
    static final SiteFile CLINIC = site("clinic", "Riverside Clinic", true);
    private static final LocalDate BORN = LocalDate.of(1994, 5, 2);

    private final Map<String, Job<SiteAnswer>> answers = new HashMap<>();
    int asked;

    public InventedSites() {
        answers.put("north", context -> complete(NORTH, 63));
        answers.put("south", context -> counts(new ShownCount.Exact(34)));
        answers.put("clinic", context -> complete(CLINIC, 4));
    }

    void answer(SiteFile site, Job<SiteAnswer> answer) {
        answers.put(site.site(), answer);
    }

    @Override
    public List<SiteFile> sites() {
        return List.of(NORTH, SOUTH, CLINIC);
    }

    @Override
    public Question read(String sentence) {
        return QuestionReader.read(sentence, new FourNames());
    }

    @Override
    public List<Suggestion> suggestions(Question question) {
        return new Suggestions(new FourNames()).of(question);
    }

    @Override
    public List<Continuation> continuations(String sentence, int caret) {
        return new Continuations(new FourNames()).at(sentence, caret);
    }

    @Override
    public String sentence(Criterion criterion) {
        return Wording.sentence(criterion);
    }

    @Override
    public Meaning meaning(ConceptName concept) {
        return new Meaning(
                concept,
                concept.words(),
                Set.of(new Code(Code.SNOMED_CT, "372244006"), new Code(Code.ICD_10, "C43")),
                "2 codes, listed codes only",
                "the test");
    }

    @Override
    public Job<SiteAnswer> ask(SiteFile site, Question question) {
        return context -> {
            asked++;
            return Objects.requireNonNull(answers.get(site.site())).run(context);
        };
    }

    static SiteAnswer complete(SiteFile site, int people) {
        return answer(site, SiteAnswer.State.COMPLETE, people, List.of());
    }

    static SiteAnswer partial(SiteFile site, int people) {
        var gap = new Gap(site.title(), "page 4 of 4 of the melanoma search, 43 of 193 records", "Ask again");
        return answer(site, SiteAnswer.State.PARTIAL, people, List.of(gap));
    }

    static SiteAnswer failed(SiteFile site) {
        var gap = new Gap(site.title(), "the folder fhir is not there", "Put the site’s files back and ask again");
        return new SiteAnswer(
                site,
                SiteAnswer.State.FAILED,
                Optional.empty(),
                Optional.empty(),
                List.of(gap),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                new Breakdown(List.of(), List.of(), List.of(), Optional.empty()),
                12);
    }

    private static SiteAnswer answer(SiteFile site, SiteAnswer.State state, int people, List<Gap> gaps) {
        List<CohortRow> rows = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            rows.add(row(site, i));
        }
        return new SiteAnswer(
                site,
                state,
                Optional.of(new ShownCount.Exact(people)),
                Optional.of(new ShownCount.Exact(2)),
                gaps,
                List.of(),
                List.of("Patient.ndjson.gz", "Condition.ndjson.gz"),
                steps(people),
                Optional.of(rows),
                breakdown(people),
                400);
    }

    /// An aggregate-view site with a count.
    static SiteAnswer counts(ShownCount count) {
        int people = count instanceof ShownCount.Exact exact ? exact.count() : 0;
        Breakdown breakdown = people > 0
                ? breakdown(people)
                : new Breakdown(
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.of(Said.of("site.withheld.small", "South Valley", 21)));
        return new SiteAnswer(
                SOUTH,
                SiteAnswer.State.COMPLETE,
                Optional.of(count),
                Optional.of(new ShownCount.Below(21)),
                List.of(),
                List.of(),
                List.of("Patient.ndjson.gz"),
                List.of(
                        new SiteAnswer.AttritionLine(
                                Said.plain("melanoma"),
                                new ShownCount.Exact(860),
                                new ShownCount.Exact(193),
                                new ShownCount.Exact(0)),
                        new SiteAnswer.AttritionLine(
                                Said.plain("diagnosed under 30"),
                                new ShownCount.Exact(193),
                                count,
                                new ShownCount.Below(21))),
                Optional.empty(),
                breakdown,
                700);
    }

    private static List<SiteAnswer.AttritionLine> steps(int people) {
        return List.of(
                new SiteAnswer.AttritionLine(
                        Said.plain("melanoma"),
                        new ShownCount.Exact(people * 17),
                        new ShownCount.Exact(people * 3),
                        new ShownCount.Exact(0)),
                new SiteAnswer.AttritionLine(
                        Said.plain("diagnosed under 30"),
                        new ShownCount.Exact(people * 3),
                        new ShownCount.Exact(people + 2),
                        new ShownCount.Exact(people / 3)));
    }

    private static Breakdown breakdown(int people) {
        int third = people / 3;
        return new Breakdown(
                List.of(
                        new Breakdown.Group("0-9", 0),
                        new Breakdown.Group("10-19", third / 2),
                        new Breakdown.Group("20-24", third),
                        new Breakdown.Group("25-29", people - third - third / 2),
                        new Breakdown.Group("30-39", 0),
                        new Breakdown.Group("70+", 0)),
                List.of(new Breakdown.Group("female", people - third), new Breakdown.Group("male", third)),
                List.of(
                        new Breakdown.Group("<18.5", 0),
                        new Breakdown.Group("18.5-25", third),
                        new Breakdown.Group("25-30", third),
                        new Breakdown.Group("30-35", people - 2 * third),
                        new Breakdown.Group("unknown", 0)),
                Optional.empty());
    }

    private static CohortRow row(SiteFile site, int i) {
        LocalDate born = BORN.plusDays(i * 97L);
        return new CohortRow(
                site.site(),
                String.format("NR-%06d", 318 + i * 57),
                Optional.empty(),
                i % 3 == 0 ? Sex.MALE : Sex.FEMALE,
                Optional.of(
                        i % 11 == 0
                                ? new DateInterval(born.withDayOfYear(1), born.withDayOfYear(365))
                                : DateInterval.day(born)),
                false,
                i % 13 == 12 ? Certainty.MAYBE : Certainty.YES,
                Optional.of(new CohortRow.OnsetFinding(
                        i % 4 == 0 ? "recorded date" : "onset date",
                        Optional.empty(),
                        18 + i % 12,
                        18 + i % 12 + (i % 13 == 12 ? 1 : 0),
                        i % 13 == 12 ? OptionalDouble.empty() : OptionalDouble.of(18.3 + i % 12))),
                Optional.of("Malignant melanoma of skin of trunk"),
                i % 9 == 0 ? OptionalDouble.empty() : OptionalDouble.of(21.4 + i % 14),
                i % 7 == 6 ? Optional.empty() : Optional.of("N" + (318 + i * 57)));
    }

    private static SiteFile site(String name, String title, boolean individual) {
        return new SiteFile(
                Path.of(name, "site.yaml"),
                name,
                title,
                Optional.of(LocalDate.of(2026, 11, 1)),
                ConsentRule.ASSUMED,
                new SiteFile.Phenome.Files(List.of()),
                Optional.empty(),
                Optional.empty(),
                new SiteFile.Privacy(21, individual, false));
    }

    /// Knows melanoma, asthma, type 2 diabetes and BMI.
    private static final class FourNames implements Vocabulary {
        private static final Map<String, Kind> NAMES = Map.of(
                "melanoma",
                Kind.CONDITION,
                "asthma",
                Kind.CONDITION,
                "type 2 diabetes",
                Kind.CONDITION,
                "bmi",
                Kind.MEASURE);

        @Override
        public Optional<Term> longestName(List<String> words, int from) {
            return NAMES.entrySet().stream()
                    .filter(name -> {
                        List<String> parts = List.of(name.getKey().split(" "));
                        return from + parts.size() <= words.size()
                                && words.subList(from, from + parts.size()).equals(parts);
                    })
                    .findFirst()
                    .map(name -> new Term(
                            new ConceptName(
                                    name.getKey(), "TEST:" + name.getKey().replace(' ', '-')),
                            name.getValue(),
                            name.getKey().split(" ").length));
        }

        @Override
        public List<Name> names() {
            return NAMES.entrySet().stream()
                    .map(name -> new Name(
                            name.getKey(), name.getValue(), name.getKey().equals("melanoma") ? 2 : 0))
                    .toList();
        }

        @Override
        public List<String> units(ConceptName measure) {
            return List.of("kg/m2");
        }

        @Override
        public Optional<Term> code(String written) {
            return Optional.empty();
        }
    }
}
