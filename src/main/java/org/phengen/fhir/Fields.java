package org.phengen.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The wanted parts of one JSON object of a resource. A part of another type than asked for counts as absent. A flat
/// list
/// of names and values, because an object has few wanted parts and a site has millions of objects.
final class Fields {
    static final Fields NONE = new Fields(new Object[0]);

    /// name, value, name, value ...; a value is a `String` (also numbers and booleans, as written), `Fields` or `List`
    private final Object[] parts;

    /// @param parts name, value, name, value ...
    Fields(Object[] parts) {
        this.parts = parts;
    }

    boolean has(String name) {
        return part(name) != null;
    }

    private @Nullable Object part(String name) {
        int hash = name.hashCode();
        for (int i = 0; i < parts.length; i += 2) {
            if (parts[i].hashCode() == hash && parts[i].equals(name)) {
                return parts[i + 1];
            }
        }
        return null;
    }

    Optional<String> text(String name) {
        return part(name) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }

    Optional<Fields> object(String name) {
        return part(name) instanceof Fields object ? Optional.of(object) : Optional.empty();
    }

    /// The objects of an array; a single object counts as an array of one.
    List<Fields> objects(String name) {
        Object part = part(name);
        if (part instanceof List<?> list) {
            if (list.size() == 1) {
                return list.getFirst() instanceof Fields object ? List.of(object) : List.of();
            }
            List<Fields> objects = new ArrayList<>(list.size());
            for (Object item : list) {
                if (item instanceof Fields object) {
                    objects.add(object);
                }
            }
            return objects;
        }
        return part instanceof Fields object ? List.of(object) : List.of();
    }

    /// The strings of an array.
    List<String> texts(String name) {
        if (!(part(name) instanceof List<?> list)) {
            return List.of();
        }
        List<String> texts = new ArrayList<>(list.size());
        for (Object item : list) {
            if (item instanceof String text) {
                texts.add(text);
            }
        }
        return texts;
    }

    /// The value of the first extension with this URL.
    Optional<Fields> extension(String url) {
        for (Fields extension : objects("extension")) {
            if (extension.part("url") instanceof String text && text.equals(url)) {
                return Optional.of(extension);
            }
        }
        return Optional.empty();
    }
}
