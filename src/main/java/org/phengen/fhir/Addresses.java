package org.phengen.fhir;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which resource a reference means, among those of one type in the files. An absolute URL is followed when it is the
/// address of one of them, or when its server is one that the files come from; where they do not tell, only when all
/// absolute references name one server. Not safe for several threads.
final class Addresses {
    /// In place of an id: two resources answer to the same address.
    private static final String AMBIGUOUS = "";

    private final String type;
    private final Map<String, String> ids = new HashMap<>();
    private final Set<String> ownBases = new HashSet<>();
    private final Set<String> askedBases = new HashSet<>();

    Addresses(String type) {
        this.type = type;
    }

    /// A resource under its id, and under the address that its bundle gives it.
    void add(String id, Optional<String> fullUrl) {
        ids.put(type + "/" + id, id);
        fullUrl.flatMap(Reference::of).ifPresent(reference -> {
            claim(reference.key(), id);
            reference.base().ifPresent(ownBases::add);
        });
    }

    /// A business identifier of a resource.
    void identify(String system, String value, String id) {
        claim(Reference.logicalKey(system, value), id);
    }

    /// To be called for every reference before the first is resolved.
    void asked(Reference reference) {
        reference.base().ifPresent(askedBases::add);
    }

    /// The id; empty where no resource, or more than one, answers.
    Optional<String> resolve(Reference reference) {
        String id = ids.get(reference.key());
        if (id == null && reference.base().filter(this::isOwn).isPresent()) {
            id = ids.get(reference.relative());
        }
        if (id == null && reference.key().startsWith("urn:uuid:")) {
            id = ids.get(type + "/" + reference.key().substring("urn:uuid:".length()));
        }
        return Optional.ofNullable(id).filter(found -> !found.equals(AMBIGUOUS));
    }

    private boolean isOwn(String base) {
        return ownBases.contains(base) || ownBases.isEmpty() && askedBases.size() == 1;
    }

    private void claim(String address, String id) {
        ids.merge(address, id, (one, other) -> one.equals(other) ? one : AMBIGUOUS);
    }
}
