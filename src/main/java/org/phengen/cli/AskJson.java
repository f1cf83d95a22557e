package org.phengen.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.phengen.cohort.ShownCount;
import org.phengen.patient.DateInterval;
import org.phengen.question.Criterion;
import org.phengen.question.Question;
import org.phengen.question.ReadBack;
import org.phengen.question.Span;
import org.phengen.question.Suggestion;
import org.phengen.question.Suggestions;
import org.phengen.question.TakenAs;
import org.phengen.site.AskAnswer;
import org.phengen.site.CohortRow;
import org.phengen.site.Federation;
import org.phengen.site.SiteAnswer;
import org.phengen.terminology.Code;
import org.phengen.terminology.Meaning;

/// The answer to a question as one JSON document.
final class AskJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private AskJson() {}

    /// A question that was not searched, because of words that were not understood.
    static ObjectNode notAsked(Question question, Federation federation) {
        ObjectNode document = question(question, question.rest(), federation);
        document.putArray("sites");
        document.putArray("attrition");
        document.putNull("patients");
        return document;
    }

    static ObjectNode of(AskAnswer answer, Federation federation) {
        Question question = answer.question();
        ObjectNode document = question(question, question.criterion().or(question::rest), federation);
        ArrayNode sites = document.putArray("sites");
        ArrayNode attrition = document.putArray("attrition");
        for (SiteAnswer site : answer.sites()) {
            sites.add(site(site));
            for (SiteAnswer.AttritionLine line : site.attrition()) {
                ObjectNode entry = attrition.addObject();
                entry.put("criterion", line.criterion());
                entry.put("site", site.site().site());
                PatientJson.count(entry, "before", line.before());
                PatientJson.count(entry, "after", line.after());
                PatientJson.count(entry, "unknown", line.unknown());
            }
        }
        Optional<List<CohortRow>> rows = answer.rows();
        if (rows.isEmpty()) {
            document.putNull("patients");
        } else {
            ArrayNode patients = document.putArray("patients");
            rows.get().forEach(row -> patients.add(row(row)));
        }
        return document;
    }

    private static ObjectNode question(Question question, Optional<Criterion> criterion, Federation federation) {
        ObjectNode document = NODES.objectNode();
        document.put("question", question.sentence());
        document.put("readBack", question.readBack());
        ArrayNode criteria = document.putArray("criteria");
        criterion.ifPresent(asked -> parts(asked)
                .forEach(part -> criteria.addObject().put("kind", kind(part)).put("words", ReadBack.phrase(part))));
        ArrayNode unknown = document.putArray("notUnderstood");
        List<Suggestion> suggestions = new Suggestions(federation.terminology()).of(question);
        for (Span span : question.notUnderstood()) {
            ObjectNode entry = unknown.addObject();
            entry.put("words", span.words())
                    .put("start", span.start())
                    .put("end", span.end())
                    .put("reason", span.reason());
            ArrayNode meant = entry.putArray("didYouMean");
            suggestions.stream()
                    .filter(one -> one.start() < span.end() && span.start() < one.end())
                    .forEach(one -> meant.addObject()
                            .put("words", one.written())
                            .put("start", one.start())
                            .put("end", one.end())
                            .put("instead", one.instead()));
        }
        ArrayNode taken = document.putArray("takenAs");
        for (TakenAs words : question.takenAs()) {
            Meaning meaning = federation.terminology().meaning(words.concept());
            ObjectNode entry = taken.addObject();
            entry.put("words", words.words());
            entry.put("label", meaning.label());
            entry.put("scope", meaning.scope());
            entry.put("source", meaning.source());
            ArrayNode codes = entry.putArray("codes");
            meaning.codes().stream().map(Code::toString).sorted().forEach(codes::add);
        }
        return document;
    }

    private static ObjectNode site(SiteAnswer site) {
        ObjectNode node = NODES.objectNode();
        node.put("site", site.site().site());
        node.put("state", site.state().name().toLowerCase(Locale.ROOT));
        count(node, "patients", site.patients());
        count(node, "maybe", site.maybe());
        ArrayNode gaps = node.putArray("gaps");
        site.gaps().forEach(gap -> gaps.add(gap.line()));
        PatientJson.texts(node.putArray("searches"), site.searches());
        ArrayNode notes = node.putArray("notes");
        site.notes()
                .forEach(note -> PatientJson.count(notes.addObject().put("what", note.what()), "count", note.count()));
        return node;
    }

    private static void count(ObjectNode node, String key, Optional<ShownCount> count) {
        count.ifPresentOrElse(shown -> PatientJson.count(node, key, shown), () -> node.putNull(key));
    }

    private static ObjectNode row(CohortRow row) {
        ObjectNode node = NODES.objectNode();
        node.put("site", row.site());
        node.put("id", row.id());
        node.put("sex", row.sex().name().toLowerCase(Locale.ROOT));
        row.birth().ifPresentOrElse(birth -> node.put("birthDate", days(birth)), () -> node.putNull("birthDate"));
        row.onset().ifPresentOrElse(onset -> node.set("onset", onset(onset)), () -> node.putNull("onset"));
        node.put("certainty", row.certainty().name().toLowerCase(Locale.ROOT));
        row.bmi().ifPresentOrElse(bmi -> node.put("bmi", bmi), () -> node.putNull("bmi"));
        row.sample().ifPresentOrElse(sample -> node.put("sample", sample), () -> node.putNull("sample"));
        return node;
    }

    private static ObjectNode onset(CohortRow.OnsetFinding onset) {
        ObjectNode node = NODES.objectNode();
        node.put("basis", onset.basis());
        onset.days().ifPresentOrElse(found -> node.put("date", days(found)), () -> node.putNull("date"));
        if (onset.youngest() >= 0) {
            node.put("youngest", onset.youngest()).put("oldest", onset.oldest());
        }
        return node;
    }

    /// A partial date as the record had it, where its days are a whole month or year; both ends otherwise.
    private static String days(DateInterval days) {
        if (days.isOneDay()) {
            return days.first().toString();
        }
        if (days.first().getDayOfYear() == 1
                && days.last().plusDays(1).equals(days.first().plusYears(1))) {
            return Integer.toString(days.first().getYear());
        }
        if (days.first().getDayOfMonth() == 1
                && days.last().plusDays(1).equals(days.first().plusMonths(1))) {
            return days.first().toString().substring(0, 7);
        }
        return days.first() + "/" + days.last();
    }

    private static List<Criterion> parts(Criterion criterion) {
        return criterion instanceof Criterion.AllOf all ? all.parts() : List.of(criterion);
    }

    private static String kind(Criterion criterion) {
        return switch (criterion) {
            case Criterion.HasCondition has -> "condition";
            case Criterion.AgeAtOnset age ->
                age.kind() == Criterion.OnsetKind.DIAGNOSED ? "ageAtDiagnosis" : "ageAtOnset";
            case Criterion.DateOfOnset date ->
                date.kind() == Criterion.OnsetKind.DIAGNOSED ? "dateOfDiagnosis" : "dateOfOnset";
            case Criterion.VitalStatus vital -> "vitalStatus";
            case Criterion.AgeNow age -> "ageNow";
            case Criterion.Measure measure -> "measure";
            case Criterion.SexIs sex -> "sex";
            case Criterion.HasGenome genome -> "hasGenome";
            case Criterion.AllOf all -> "allOf";
            case Criterion.AnyOf any -> "anyOf";
            case Criterion.Not not -> "not";
        };
    }
}
