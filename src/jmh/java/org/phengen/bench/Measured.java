package org.phengen.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Processor time and wall time of work in this process (mean and median of many runs) or in another (medians).
record Measured(double cpuMillis, double wallMillis) {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final Pattern TIMES = Pattern.compile("(\\d+)m([0-9.]+)s");

    /// Runs work of this process warm: all its threads count, so also what compiles and collects for it.
    ///
    /// @param warm runs before those that count
    static Measured here(int warm, int runs, Callable<?> work) throws Exception {
        for (int i = 0; i < warm; i++) {
            work.call();
        }
        double[] wall = new double[runs];
        long cpuBefore = SYSTEM.getProcessCpuTime();
        for (int i = 0; i < runs; i++) {
            long before = System.nanoTime();
            work.call();
            wall[i] = (System.nanoTime() - before) / 1e6;
        }
        // the system counts in hundredths of a second: only many runs together say something
        return new Measured((SYSTEM.getProcessCpuTime() - cpuBefore) / 1e6 / runs, median(wall));
    }

    /// Runs a whole process, its output thrown away, in an empty folder: bcftools keeps the index of a remote file where it
    /// stands, and would take it for that of another file of the same name later.
    static Measured process(int runs, List<String> command) throws IOException, InterruptedException {
        double[] cpu = new double[runs];
        double[] wall = new double[runs];
        for (int i = 0; i < runs; i++) {
            long before = System.nanoTime();
            Process shell = new ProcessBuilder(inShell(command))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(shell.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            if (shell.waitFor() != 0) {
                throw new IOException(command + " failed: " + said);
            }
            wall[i] = (System.nanoTime() - before) / 1e6;
            // the last two figures of `times` are the children's
            Matcher time = TIMES.matcher(said);
            double[] all = new double[4];
            for (int k = 0; time.find() && k < 4; k++) {
                all[k] = Integer.parseInt(time.group(1)) * 60e3 + Double.parseDouble(time.group(2)) * 1e3;
            }
            cpu[i] = all[2] + all[3];
        }
        return new Measured(median(cpu), median(wall));
    }

    private static List<String> inShell(List<String> command) {
        var all = new ArrayList<>(
                List.of("bash", "-c", "cd \"$(mktemp -d)\"; \"$@\" >/dev/null; status=$?; times >&2; exit $status", "bash"));
        all.addAll(command);
        return all;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
