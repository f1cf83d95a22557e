package org.phengen.vcf;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.phengen.job.JobContext;
import org.phengen.language.Said;
import org.phengen.range.ByteSource;

/// The header of a VCF or BCF as lines, read block by verified block.
final class HeaderText {
    /// Largest header: 64 MiB; the largest public one seen has 5 MB.
    static final int MOST_BYTES = 1 << 26;
    /// `BCF`, version 2.2 and the length of the text.
    static final int BCF_START = 9;

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private HeaderText() {}

    /// Lines of a VCF, as they are asked for.
    static Iterator<String> ofVcf(ByteSource source, BgzfBlockReader blocks, JobContext job) {
        var lines = new BgzfLines(source, blocks, job);
        lines.seek(whole(source));
        return new Iterator<>() {
            private boolean ahead;

            @Override
            public boolean hasNext() {
                ahead = ahead || lines.next();
                return ahead;
            }

            @Override
            public String next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                ahead = false;
                return new String(lines.text(), lines.start(), lines.end() - lines.start(), StandardCharsets.UTF_8);
            }
        };
    }

    /// Lines of a BCF's header text.
    static List<String> ofBcf(ByteSource source, BgzfBlockReader blocks, JobContext job) {
        var window = new BgzfWindow(source, blocks, job);
        window.seek(whole(source));
        int length = passBcf(window);
        String text = new String(window.bytes(), window.at() - length, length, StandardCharsets.UTF_8);
        int zero = text.indexOf(0);
        if (zero >= 0 && !text.substring(zero).chars().allMatch(letter -> letter == 0)) {
            throw Faults.damaged(source.name(), Said.told("vcf.fault.headerGoesOnBehind"));
        }
        var lines = new ArrayList<String>();
        (zero < 0 ? text : text.substring(0, zero)).lines().forEach(lines::add);
        return lines;
    }

    /// Passes over a BCF's header in a window that stands at the file's beginning.
    ///
    /// @return length of its text, the bytes before the window's place
    static int passBcf(BgzfWindow window) {
        hold(window, BCF_START);
        long length = Integer.toUnsignedLong((int) INT.get(window.bytes(), window.at() + BCF_START - Integer.BYTES));
        if (length > MOST_BYTES - BCF_START) {
            throw Faults.limit(window.name(), Said.told("vcf.fault.headerStatesBytesWhere", length, MOST_BYTES));
        }
        hold(window, BCF_START + (int) length);
        window.passTo(window.at() + BCF_START + (int) length);
        return (int) length;
    }

    private static void hold(BgzfWindow window, int length) {
        while (window.filled() - window.at() < length) {
            if (window.exhausted()) {
                throw Faults.damaged(window.name(), Said.told("vcf.fault.fileEndsInsideHeader"));
            }
            window.fill();
        }
    }

    static Chunk whole(ByteSource source) {
        return new Chunk(0, source.length() << 16);
    }
}
