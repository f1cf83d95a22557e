package org.phengen.fhir;

import java.util.List;
import java.util.Optional;
import org.phengen.patient.ClinicalEvent;
import org.phengen.patient.ConditionRecord;
import org.phengen.patient.Measurement;

/// What one resource says about one person.
///
/// @param type resource type
/// @param id resource id; empty where it has none
/// @param version moment of its last update, milliseconds since 1970, or 0: the newest of the same type and id speaks
/// @param leftOut why nothing of it is used
/// @param moment the clinically relevant time as written, for finding duplicates
/// @param remarks what is counted when it is used
record Statement(
        String type,
        String id,
        long version,
        Optional<Note> leftOut,
        String moment,
        List<Note> remarks,
        Content content) {

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
        return new Statement(
                header.type(), header.id(), header.version(), Optional.of(why), "", List.of(), Content.NOTHING);
    }

    /// A resource that is used.
    static Statement of(Header header, String moment, List<Note> remarks, Content content) {
        return new Statement(
                header.type(), header.id(), header.version(), Optional.empty(), moment, List.copyOf(remarks), content);
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
