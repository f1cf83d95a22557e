package org.phengen.job;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedactionTest {
    private static final List<String> SECRETS = List.of(
            "GET https://fhir.example/Patient?family=Hale&birthdate=1980-03-14 failed|family=Hale",
            "Authorization: Bearer abc.def-123|abc.def-123",
            "token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln|eyJhbGci",
            "key AKIAIOSFODNN7EXAMPLE used|AKIAIOSFODNN7EXAMPLE",
            "password=hunter2, retry|hunter2",
            "written to martin.hale@clinic.example|martin.hale",
            "Patient/NR-004417 not found|NR-004417",
            "born 1980-03-14|1980-03-14",
            "s3://key:secret@bucket/file.vcf.gz|key:secret");

    @Test
    void nothingThatIdentifiesOrOpensADoorStaysInALine() {
        for (String pair : SECRETS) {
            String line = pair.substring(0, pair.indexOf('|'));
            String secret = pair.substring(pair.indexOf('|') + 1);
            assertThat(Redaction.clean(line)).doesNotContain(secret);
            assertThat(Redaction.clean(Redaction.clean(line))).isEqualTo(Redaction.clean(line));
        }
    }

    @Test
    void plainWordsStayAsTheyAre() {
        String line = "read 1100 samples from north chromosome 22 in 35 ms";
        assertThat(Redaction.clean(line)).isEqualTo(line);
    }

    @Test
    void theLogPrintsCausesByClassAndNeverTheirMessages() {
        LoggerContext context = new LoggerContext();
        PatternLayout layout = new PatternLayout();
        layout.getInstanceConverterMap().put("clean", RedactingMessage::new);
        layout.setContext(context);
        layout.setPattern("%clean%nopex");
        layout.start();
        Logger logger = context.getLogger("test");
        LoggingEvent event = new LoggingEvent(
                "test",
                logger,
                Level.WARN,
                "read of Patient/p1 failed",
                new IllegalStateException("body: Martin Hale"),
                null);
        assertThat(layout.doLayout(event))
                .contains("Patient/[removed]")
                .contains("IllegalStateException")
                .doesNotContain("Martin");
    }
}
