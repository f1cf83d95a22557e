package org.phengen.vcf;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.phengen.job.JobContext;
import org.phengen.language.Said;
import org.phengen.range.ByteSource;

/// The records of a stretch of a BCF file, each as the text of a VCF line. Not safe for use by several threads.
final class BcfRows implements RowLines {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    /// The two lengths before every record.
    private static final int LENGTHS = 8;
    /// CHROM, POS, length, QUAL and the counts.
    private static final int SMALLEST_SHARED = 24;

    private final BgzfWindow window;
    private final BcfRowText row;

    BcfRows(ByteSource source, BgzfBlockReader blocks, VcfHeader header, BcfDictionary dictionary, JobContext job) {
        this.window = new BgzfWindow(source, blocks, job);
        this.row = new BcfRowText(source.name(), header, dictionary);
    }

    @Override
    public void seek(Chunk chunk) {
        window.seek(chunk);
    }

    @Override
    public void begin(Chunk whole) {
        window.seek(whole);
        HeaderText.passBcf(window);
    }

    @Override
    public boolean next() {
        while (!window.atStop()) {
            int at = window.at();
            int held = window.filled() - at;
            if (held >= LENGTHS) {
                long shared = length(at);
                long perSample = length(at + Integer.BYTES);
                requireUsable(shared, perSample);
                if (held >= LENGTHS + shared + perSample) {
                    int begin = at + LENGTHS;
                    int end = begin + (int) (shared + perSample);
                    row.record(window.bytes(), begin, begin + (int) shared, end);
                    window.passTo(end);
                    return true;
                }
            }
            if (window.exhausted()) {
                if (held == 0) {
                    return false;
                }
                throw Faults.damaged(window.name(), Said.told("vcf.fault.fileEndsInsideRow"));
            }
            window.fill();
        }
        return false;
    }

    private long length(int at) {
        return Integer.toUnsignedLong((int) INT.get(window.bytes(), at));
    }

    private void requireUsable(long shared, long perSample) {
        if (shared < SMALLEST_SHARED) {
            throw Faults.damaged(window.name(), Said.told("vcf.fault.rowStatesBytesFewer", shared));
        }
        if (shared + perSample > BgzfWindow.LONGEST_ROW) {
            throw Faults.limit(
                    window.name(),
                    Said.told("vcf.fault.rowStatesBytesWhere", shared + perSample, BgzfWindow.LONGEST_ROW));
        }
    }

    @Override
    public byte[] text() {
        return row.text();
    }

    @Override
    public int start() {
        return 0;
    }

    @Override
    public int end() {
        return row.length();
    }

    @Override
    public long spanEnd() {
        return row.spanEnd();
    }
}
