package org.phengen.fhir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.phengen.fhir.DocumentCutter.Pieces;
import org.phengen.fhir.ResourceReader.Entry;
import org.phengen.fhir.ResourceReader.Resource;
import org.phengen.fhir.ResourceReader.Unreadable;

/// One JSON file: a Bundle, of which the entries are read one after the other, a single resource, or several of either
/// one after the other or in an array. Each resource is cut out and read strictly by itself, so that one bad entry does
/// not take the others with it. A Bundle inside a Bundle (the answer to a batch of searches) is read like one by
/// itself.
final class JsonDocument {
    private static final Set<String> BUNDLES = Set.of(
            "collection", "transaction", "transaction-response", "batch", "batch-response", "searchset", "document");
    /// No Bundle of sense holds Bundles within Bundles more deeply.
    private static final int DEEPEST = 4;

    private final String name;
    private final String within;
    private final long outer;
    private final ResourceReader reader;
    private final SiteReading into;
    private final Damage damage;
    private final Runnable tick;

    /// @param name what the damage names
    /// @param tick called now and then; may throw to stop the work
    JsonDocument(String name, ResourceReader reader, SiteReading into, Damage damage, Runnable tick) {
        this(name, "", 0, reader, into, damage, tick);
    }

    /// @param within place in the file of the Bundle that is read, such as `entry 3, `
    /// @param outer line or entry of the file in which the Bundle stands; 0 where it is the file's own
    JsonDocument(
            String name,
            String within,
            long outer,
            ResourceReader reader,
            SiteReading into,
            Damage damage,
            Runnable tick) {
        this.name = name;
        this.within = within;
        this.outer = outer;
        this.reader = reader;
        this.into = into;
        this.damage = damage;
        this.tick = tick;
    }

    void read(InputStream in) throws IOException {
        Reading reading = new Reading();
        if (!new DocumentCutter(in, reading).cut()) {
            damage.add(
                    name,
                    within + "after entry " + reading.entries,
                    "ends in the middle, the rest of the file is lost");
        }
    }

    private final class Reading implements Pieces {
        private int entries;
        private int withoutResource;
        private int matches;

        @Override
        public void entry(PieceBytes json) {
            if (++entries % 500 == 0) {
                tick.run();
            }
            try {
                Entry entry = reader.entry(whole(json), json.length());
                into.outcomes += entry.failed() ? 1 : 0;
                matches += entry.match() ? 1 : 0;
                if (entry.resource().isEmpty()) {
                    withoutResource++;
                } else {
                    accept(entry.resource().get(), json.bytes(), entry, "entry " + entries);
                }
            } catch (Unreadable broken) {
                damage.add(name, within + "entry " + entries, broken.reason());
            }
        }

        @Override
        public void element(PieceBytes json) {
            entries++;
            try {
                Resource resource = reader.read(whole(json), 0, json.length());
                Entry all = new Entry(Optional.empty(), Optional.of(resource), 0, json.length(), true, false);
                accept(resource, json.bytes(), all, "element " + entries);
            } catch (Unreadable broken) {
                damage.add(name, within + "element " + entries, broken.reason());
            }
        }

        /// What stands outside the entries: the bundle's own fields, or the whole of a single resource.
        @Override
        public void outside(PieceBytes json) {
            try {
                Resource resource = reader.read(whole(json), 0, json.length());
                if (!resource.type().equals("Bundle")) {
                    into.accept(resource, Optional.empty(), outer);
                } else {
                    into.tally.add(Note.ENTRY_WITHOUT_RESOURCE, withoutResource);
                    into.pages.add(resource.fields(), matches);
                    String type = resource.fields().text("type").orElse("");
                    if (!BUNDLES.contains(type)) {
                        throw new Unreadable(
                                "a Bundle that is no collection, transaction, batch, document or searchset may"
                                        + " hold old versions");
                    }
                }
            } catch (Unreadable broken) {
                if (isManifest(broken, json)) {
                    into.tally.add(Note.EXPORT_MANIFEST);
                } else {
                    damage.add(name, within + "the file", broken.reason());
                }
            }
        }

        @Override
        public void spoilt(String reason) {
            String place = entries == 0 ? "the file" : "after entry " + entries;
            damage.add(name, within + place, reason);
        }

        private void accept(Resource resource, byte[] json, Entry entry, String place) throws Unreadable {
            if (resource.type().equals("Bundle")) {
                inner(
                        Arrays.copyOfRange(json, entry.from(), entry.to()),
                        within + place + ", ",
                        outer > 0 ? outer : entries);
            } else {
                into.accept(resource, entry.fullUrl(), outer > 0 ? outer : entries);
            }
        }
    }

    /// Reads a Bundle that stands inside of another or on a line.
    private void inner(byte[] json, String place, long entry) throws Unreadable {
        if (place.chars().filter(sign -> sign == ',').count() > DEEPEST) {
            throw new Unreadable("Bundles within Bundles beyond the limit");
        }
        try {
            new JsonDocument(name, place, entry, reader, into, damage, tick).read(new ByteArrayInputStream(json));
        } catch (IOException never) {
            throw new Unreadable("cannot be read");
        }
    }

    private static byte[] whole(PieceBytes json) throws Unreadable {
        if (json.tooLong()) {
            throw new Unreadable("beyond " + DocumentCutter.LONGEST / 1024 / 1024 + " MB");
        }
        return json.bytes();
    }

    private static boolean isManifest(Unreadable broken, PieceBytes json) {
        return broken.reason().equals(ResourceReader.NO_TYPE)
                && new String(json.bytes(), 0, json.length(), StandardCharsets.UTF_8).contains("\"transactionTime\"");
    }
}
