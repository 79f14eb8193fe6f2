package org.noren.site.importing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.noren.site.importing.ImportSource.SourceTooLong;

/** Counts what is read of a file and of all files together, and stops where the limits are. */
final class CountedStream extends FilterInputStream {
    private final String name;
    private final long packed;
    private final ImportLimits limits;
    private final TotalLength total;
    private long read;

    /** @param packed what the file takes in its archive; negative outside of one */
    CountedStream(InputStream in, String name, long packed, ImportLimits limits, TotalLength total) {
        super(in);
        this.name = name;
        this.packed = packed;
        this.limits = limits;
        this.total = total;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) count(1);
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int some = super.read(buffer, offset, length);
        if (some > 0) count(some);
        return some;
    }

    private void count(int some) throws SourceTooLong {
        read += some;
        if (read > limits.fileBytes())
            throw new SourceTooLong(name + " is longer than the " + limits.fileBytes() + " bytes that a file may have");
        if (total.readTo(name, read) > limits.totalBytes())
            throw new SourceTooLong("The files together are longer than " + limits.totalBytes()
                    + " bytes; import the site in parts, each to its own folder");
        if (packed >= 0 && read > ImportLimits.RATIO_COUNTS_FROM && read / limits.ratio() > packed)
            throw new SourceTooLong(name + " grows to more than " + limits.ratio()
                    + " times its packed length, as archives do that are made to fill a disk");
    }
}
