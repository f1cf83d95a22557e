package org.phengen.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phengen.OutsideTool;
import org.phengen.job.JobContext;
import org.phengen.question.Sex;

/// R, which nobody here wrote, asked for the same numbers.
class SameRiskOracleTest {
    private static final double[] AGES = {30, 45, 65};
    private static final double[] SCORES = {-1.5, 0, 1.5};

    @Test
    void quantilesComeNearThoseOfQuantileRegression(@TempDir Path folder) throws Exception {
        // a truth that is not of the model's family: right-skewed gamma residuals, spread growing with age
        List<SameRiskPerson> people = skewed(4_000);
        SameRiskTable table = SameRiskTable.of(people);
        double[] z = SimulatedPeople.standardised(table.adults());
        Path data = write(folder, table.adults(), z);
        Optional<double[]> theirs = ask(folder, """
                suppressMessages({library(quantreg); library(splines)})
                d <- read.csv("%s")
                g <- expand.grid(age=c(30,45,65), sex=c(0,1), z=c(-1.5,0,1.5), site=0)
                for (tau in c(0.05,0.25,0.5,0.75,0.95)) {
                  f <- rq(bmi ~ ns(age, df=3)*sex + z + I(site - mean(d$site)), tau=tau, data=d)
                  g$site <- mean(d$site)
                  cat(format(predict(f, g), digits=12), sep="\\n")
                }
                """.formatted(data));
        if (theirs.isEmpty()) {
            return;
        }
        SameRiskModel model = fit(table, z);
        double[] taus = {0.05, 0.25, 0.5, 0.75, 0.95};
        // stated tolerance, about three standard errors of rq itself at 4,000 people
        double[] tolerance = {0.9, 0.7, 0.8, 1.1, 2.4};
        int at = 0;
        for (int t = 0; t < taus.length; t++) {
            for (double score : SCORES) {
                for (Sex sex : List.of(Sex.FEMALE, Sex.MALE)) {
                    for (double age : AGES) {
                        assertThat(model.quantile(sex, age, score, taus[t]))
                                .as("tau %s, z %s, %s, %s years", taus[t], score, sex, age)
                                .isCloseTo(theirs.get()[at++], within(tolerance[t]));
                    }
                }
            }
        }
        assertThat(at).isEqualTo(theirs.get().length);
    }

    @Test
    void theShareOfVarianceEqualsTheOneOfTwoLinearModels(@TempDir Path folder) throws Exception {
        SameRiskTable table = SameRiskTable.of(new SimulatedPeople(61, 0.05).adults(1_500));
        double[] z = SimulatedPeople.standardised(table.adults());
        SameRiskModel model = fit(table, z);
        Path data = write(folder, table.adults(), z);
        Optional<double[]> theirs = ask(folder, """
                library(splines)
                d <- read.csv("%s")
                k <- quantile(d$age, c(.05,.35,.65,.95))
                y <- ((d$bmi / exp(mean(log(d$bmi))))^(%s) - 1) / (%s)
                b <- ns(d$age, knots=k[2:3], Boundary.knots=k[c(1,4)])
                full <- lm(y ~ b*sex + site + z, data=d)
                base <- lm(y ~ b*sex + site, data=d)
                left <- 1 - summary(full)$r.squared
                cat(format(summary(full)$r.squared - summary(base)$r.squared - left / full$df.residual, digits=15))
                """.formatted(data, model.power(), model.power()));
        theirs.ifPresent(
                share -> assertThat(model.varianceExplained().share().value()).isCloseTo(share[0], within(1e-9)));
    }

    @Test
    void wilsonEqualsProportionTestWithoutContinuityCorrection(@TempDir Path folder) throws Exception {
        int[][] counts = {{25, 30}, {82, 100}, {1, 7}, {499, 1_000}, {60, 61}};
        Optional<double[]> theirs = ask(folder, """
                for (p in list(c(25,30), c(82,100), c(1,7), c(499,1000), c(60,61)))
                  cat(format(prop.test(p[1], p[2], correct=FALSE)$conf.int, digits=15), sep="\\n")
                cat(format(prop.test(60, 61, correct=FALSE)$estimate, digits=15))
                """);
        if (theirs.isEmpty()) {
            return;
        }
        for (int k = 0; k < counts.length; k++) {
            Estimate ours = Wilson.interval((double) counts[k][0] / counts[k][1], counts[k][1]);
            assertThat(ours.low()).isCloseTo(theirs.get()[2 * k], within(1e-9));
            assertThat(ours.high()).isCloseTo(theirs.get()[2 * k + 1], within(1e-9));
        }
    }

    private static SameRiskModel fit(SameRiskTable table, double[] z) {
        return SameRiskModel.fit(
                table.adults(), z, table.sites().size(), new FitSettings(1, 1), JobContext.unwatched());
    }

    private static List<SameRiskPerson> skewed(int n) {
        var random = new SplittableRandom(71);
        var people = new ArrayList<SameRiskPerson>();
        for (int i = 0; i < n; i++) {
            Sex sex = random.nextBoolean() ? Sex.MALE : Sex.FEMALE;
            double age = 20 + 60 * random.nextDouble();
            double z = random.nextGaussian();
            double gamma = 0;
            for (int k = 0; k < 4; k++) {
                gamma -= Math.log(random.nextDouble());
            }
            double t = (age - 50) / 30;
            double bmi = 27 - 2.5 * t * t + 0.9 * z + (gamma - 4) * (2.1 + 0.5 * t) + (sex == Sex.MALE ? 0.4 : 0);
            String site = i % 5 < 3 ? "north" : "south";
            people.add(SimulatedPeople.person(site, "p" + i, sex, age, bmi, z));
        }
        return people;
    }

    private static Path write(Path folder, PersonColumns people, double[] z) throws IOException {
        var text = new StringBuilder("bmi,age,sex,z,site\n");
        for (int i = 0; i < people.size(); i++) {
            text.append(people.value[i])
                    .append(',')
                    .append(people.ageYears[i])
                    .append(',')
                    .append(people.sex[i])
                    .append(',')
                    .append(z[i])
                    .append(',')
                    .append(people.site[i])
                    .append('\n');
        }
        return Files.writeString(folder.resolve("people.csv"), text);
    }

    private static Optional<double[]> ask(Path folder, String script) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("ask.R"), script);
        return OutsideTool.run(List.of("Rscript", "--vanilla", file.toString()))
                .map(output -> new String(output, StandardCharsets.UTF_8)
                        .strip()
                        .lines()
                        .flatMap(line -> java.util.Arrays.stream(line.strip().split("\\s+")))
                        .mapToDouble(number -> Double.parseDouble(number.toLowerCase(Locale.ROOT)))
                        .toArray());
    }
}
