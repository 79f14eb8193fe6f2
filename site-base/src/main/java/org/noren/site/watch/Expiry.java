package org.noren.site.watch;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.LongStream;
import org.noren.site.console.News;

/** Says that a certificate runs out, each time that one of the last days named has come; once for each. */
public final class Expiry {
    private static final long[] DAYS = {30, 14, 7, 3, 1, 0};

    private final String what;
    private final String cure;
    private long told = Long.MAX_VALUE;

    public Expiry(String what, String cure) {
        this.what = what;
        this.cure = cure;
    }

    /** @param left for how long the certificate is valid yet */
    public synchronized Optional<News> look(Duration left) {
        long due = LongStream.of(DAYS)
                .filter(days -> left.compareTo(Duration.ofDays(days)) <= 0)
                .min()
                .orElse(Long.MAX_VALUE);
        boolean news = due < told;
        told = due;
        return news ? Optional.of(new News(News.Kind.KEY_NEAR_EXPIRY, words(left))) : Optional.empty();
    }

    private String words(Duration left) {
        return left.isNegative() || left.isZero()
                ? what + " ran out: " + cure
                : what + " runs out in " + left.toDays() + " days: " + cure;
    }
}
