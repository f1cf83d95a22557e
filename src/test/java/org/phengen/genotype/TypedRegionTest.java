package org.phengen.genotype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.phengen.job.SourceException;

class TypedRegionTest {
    private static final Set<String> CONTIGS = Set.of("22", "HLA-A*01:01:01:01", "HLA-A*01:01:01", "HLA-B*07:02");
    private static final long LAST = Integer.MAX_VALUE;

    private static Region among(String text) {
        return TypedRegion.parse(text).among(CONTIGS::contains);
    }

    @Test
    void aNameWithColonsIsReadAgainstTheContigsOfTheFile() {
        assertThat(among("22:5-9")).isEqualTo(new Region("22", 5, 9));
        assertThat(among("22")).isEqualTo(new Region("22", 1, LAST));
        assertThat(among("HLA-B*07:02")).isEqualTo(new Region("HLA-B*07:02", 1, LAST));
        assertThat(among("HLA-B*07:02:5-9")).isEqualTo(new Region("HLA-B*07:02", 5, 9));
        assertThat(among("HLA-A*01:01:01:01:1,000-2,000")).isEqualTo(new Region("HLA-A*01:01:01:01", 1_000, 2_000));
    }

    @Test
    void whatMeansTwoThingsIsRefusedWithBothWaysToSayIt() {
        assertThatThrownBy(() -> among("HLA-A*01:01:01:01"))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("Write {HLA-A*01:01:01:01} or {HLA-A*01:01:01}:01");
    }

    @Test
    void bracketsSayWhereTheNameEnds() {
        assertThat(among("{HLA-A*01:01:01:01}")).isEqualTo(new Region("HLA-A*01:01:01:01", 1, LAST));
        assertThat(among("{HLA-A*01:01:01}:01")).isEqualTo(new Region("HLA-A*01:01:01", 1, 1));
        assertThat(among("{HLA-A*01:01:01:01}:1-2")).isEqualTo(new Region("HLA-A*01:01:01:01", 1, 2));
        assertThat(among("{nonesuch}:7-")).isEqualTo(new Region("nonesuch", 7, LAST));
    }

    @Test
    void whatCanBeNoRegionInAnyFileIsRefusedAtOnceAndTheRestWhenTheFileDoesNotKnowIt() {
        for (String wrong :
                List.of("", " ", "{", "{}", "{22", "{22}5-9", "{22}:9-5", "{22}:0-5", "{22}:a", "22:9-3", "22:0-5")) {
            assertThatThrownBy(() -> TypedRegion.parse(wrong)).as(wrong).isInstanceOf(SourceException.class);
        }
        for (String wrong : List.of("22:a", "22:", ":5")) {
            assertThatThrownBy(() -> among(wrong)).as(wrong).isInstanceOf(SourceException.class);
        }
        assertThat(among("23:5-9")).as("for the file to refuse").isEqualTo(new Region("23", 5, 9));
    }
}
