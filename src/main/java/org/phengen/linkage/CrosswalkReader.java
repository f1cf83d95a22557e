package org.phengen.linkage;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.phengen.job.JobContext;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;
import org.phengen.language.Said;
import org.phengen.patient.PatientRecord.Identifier;
import org.phengen.range.ByteSource;
import org.phengen.range.ByteStores;
import org.phengen.range.Location;
import org.phengen.range.SourceStream;

/// Reads the crosswalk: a CSV (UTF-8, RFC 4180) with the header `patient_identifier_system,patient_identifier,sample`.
/// Messages name file and line, never an identifier.
public final class CrosswalkReader {
    static final List<String> HEADER = List.of("patient_identifier_system", "patient_identifier", "sample");
    private static final int MOST_ROWS = 5_000_000;

    private CrosswalkReader() {}

    /// Reads a local file.
    ///
    /// @throws SourceException when it is absent or a line cannot be used
    public static Crosswalk read(Path file) {
        try (InputStream input = Files.newInputStream(file)) {
            return read(input, file.toString());
        } catch (NoSuchFileException e) {
            throw new SourceException(
                    Category.MISSING,
                    file.toString(),
                    Said.told("linkage.fault.noSuchCrosswalk"),
                    Said.told("linkage.fault.checkLinkageCrosswalkSite"),
                    e);
        } catch (IOException e) {
            throw new SourceException(
                    Category.DAMAGED,
                    file.toString(),
                    Said.told("linkage.fault.cannotReadEnd"),
                    Said.told("linkage.fault.fetchFileAgain"),
                    e);
        }
    }

    /// Reads a file wherever it lies, with its own right.
    ///
    /// @throws SourceException when it cannot be had or a line cannot be used
    public static Crosswalk read(ByteStores stores, Location file, JobContext job) {
        try (ByteSource source = stores.open(file, ByteStores.Opening.WHOLE, job);
                InputStream input = new SourceStream(source)) {
            return read(input, file.name());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// Reads from a stream.
    ///
    /// @param source named in messages
    public static Crosswalk read(InputStream input, String source) {
        var rows = new ArrayList<Crosswalk.Row>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .skipEmptyLines(true)
                .detectBomHeader(true)
                // rows of another length are ours to name, with their line
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(input, StandardCharsets.UTF_8)) {
            boolean header = true;
            for (CsvRecord record : csv) {
                int line = Math.toIntExact(record.getStartingLineNumber());
                if (header) {
                    checkHeader(record.getFields().stream().map(String::strip).toList(), place(source, line));
                    header = false;
                } else {
                    rows.add(row(record, source, line));
                }
                if (rows.size() > MOST_ROWS) {
                    throw new SourceException(
                            Category.LIMIT,
                            place(source, line),
                            Said.told("linkage.fault.moreThanRows", MOST_ROWS),
                            Said.told("linkage.fault.giveSitesOwnCrosswalk"));
                }
            }
            if (header) {
                checkHeader(List.of(), source);
            }
        } catch (CsvParseException | UncheckedIOException | IOException e) {
            throw new SourceException(
                    Category.DAMAGED,
                    source,
                    Said.told("linkage.fault.noReadableCsvAfter", rows.size()),
                    Said.told("linkage.fault.repairQuotesOrFetch"),
                    e);
        }
        return new Crosswalk(source, rows);
    }

    private static void checkHeader(List<String> fields, String place) {
        if (!fields.equals(HEADER)) {
            throw new SourceException(
                    Category.INPUT,
                    place,
                    Said.told("linkage.fault.headerNot", String.join(",", HEADER)),
                    Said.told("linkage.fault.writeHeaderAsFirst"));
        }
    }

    private static String place(String source, int line) {
        return source + ":" + line;
    }

    private static Crosswalk.Row row(CsvRecord record, String source, int line) {
        if (record.getFieldCount() != HEADER.size()) {
            throw new SourceException(
                    Category.INPUT,
                    place(source, line),
                    Said.told("linkage.fault.rowHasFieldsNot", record.getFieldCount(), HEADER.size()),
                    Said.told("linkage.fault.repairRowOrLeave"));
        }
        return new Crosswalk.Row(
                line, new Identifier(field(record, 0, source), field(record, 1, source)), field(record, 2, source));
    }

    private static String field(CsvRecord record, int column, String source) {
        String text = record.getField(column).strip();
        if (text.isEmpty()) {
            throw new SourceException(
                    Category.INPUT,
                    place(source, Math.toIntExact(record.getStartingLineNumber())),
                    Said.told("linkage.fault.empty", HEADER.get(column)),
                    Said.told("linkage.fault.repairRowOrLeave"));
        }
        return text;
    }
}
