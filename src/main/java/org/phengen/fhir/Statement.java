package org.phengen.fhir;

import java.util.List;
import java.util.Optional;
import org.phengen.patient.ClinicalEvent;
import org.phengen.patient.ConditionRecord;
import org.phengen.patient.Measurement;

/// What one resource says about one person.
sealed interface Statement {
    /// Resource type.
    String type();

    /// Resource id; empty where it has none.
    String id();

    /// Moment of its last update, milliseconds since 1970, or 0: the newest of the same type and id speaks.
    long version();

    /// Why nothing of it is used.
    Optional<Note> leftOut();

    /// The clinically relevant time as written, for finding duplicates.
    String moment();

    /// What is counted when it is used.
    List<Note> remarks();

    Content content();

    /// Any resource.
    record Whole(
            String type,
            String id,
            long version,
            Optional<Note> leftOut,
            String moment,
            List<Note> remarks,
            Content content)
            implements Statement {}

    /// An observation of one value, as nearly all resources are: a site has millions, and each is kept until everything
    /// is read, so it takes as little room as it can.
    record OneValue(String type, long version, String moment, List<Note> remarks, Measurement value)
            implements Statement {
        @Override
        public String id() {
            return value.id();
        }

        @Override
        public Optional<Note> leftOut() {
            return Optional.empty();
        }

        @Override
        public Content content() {
            return new Content(List.of(), List.of(value), List.of(), Optional.empty());
        }
    }

    /// Its parts; most resources have one.
    record Content(
            List<ConditionRecord> conditions,
            List<Measurement> measurements,
            List<ClinicalEvent> events,
            Optional<ConsentWord> consent) {
        static final Content NOTHING = new Content(List.of(), List.of(), List.of(), Optional.empty());
    }

    /// What one consent says about use of the data.
    enum ConsentWord {
        PERMIT,
        DENY,
        WITHDRAWN
    }

    /// A resource of which nothing is used.
    static Statement leftOut(Header header, Note why) {
        return new Whole(
                header.type(), header.id(), header.version(), Optional.of(why), "", List.of(), Content.NOTHING);
    }

    /// A resource that is used.
    static Statement of(Header header, String moment, List<Note> remarks, Content content) {
        List<Note> kept = List.copyOf(remarks);
        boolean value = content.measurements().size() == 1
                && content.conditions().isEmpty()
                && content.events().isEmpty()
                && content.consent().isEmpty()
                && content.measurements().getFirst().id().equals(header.id());
        return value
                ? new OneValue(
                        header.type(),
                        header.version(),
                        moment,
                        kept,
                        content.measurements().getFirst())
                : new Whole(header.type(), header.id(), header.version(), Optional.empty(), moment, kept, content);
    }

    /// Which resource it is.
    ///
    /// @param place where it stands, see [org.phengen.patient.FactPlace]
    record Header(String type, String id, long version, long place) {
        /// `Observation/x`.
        String resource() {
            return type + "/" + id;
        }
    }
}
