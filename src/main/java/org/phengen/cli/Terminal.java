package org.phengen.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.phengen.job.Gap;
import org.phengen.job.JobContext;
import org.phengen.language.Said;

/// Where a command's answer and its asides go.
///
/// @param out the answer
/// @param err progress, gaps and failures
record Terminal(PrintStream out, PrintStream err) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /// Writes one JSON document.
    void json(JsonNode document) {
        try {
            out.println(JSON.writeValueAsString(document));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of plain values could not be written", impossible);
        }
    }

    /// Names every gap on standard error and tells the exit code that follows from them.
    int gaps(List<Gap> gaps) {
        for (Gap gap : gaps) {
            err.println("phengen: partial: " + gap.line());
        }
        return gaps.isEmpty() ? ExitCode.COMPLETE : ExitCode.PARTIAL;
    }

    /// As above, where nothing at all could be had.
    int failed(List<Gap> gaps) {
        for (Gap gap : gaps) {
            err.println("phengen: failed: " + gap.line());
        }
        return ExitCode.FAILED;
    }

    /// A job context that tells its steps on standard error, one line per step.
    JobContext job() {
        return new JobContext() {
            private final Set<String> told = new HashSet<>();

            @Override
            public synchronized void progress(Said doing, long done, long total) {
                // steps that run side by side take turns in telling
                if (told.add(doing.english())) {
                    err.println(doing.english() + " ...");
                }
            }

            @Override
            public boolean cancelled() {
                return Thread.currentThread().isInterrupted();
            }
        };
    }
}
