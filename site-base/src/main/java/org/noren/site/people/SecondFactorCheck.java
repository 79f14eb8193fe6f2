package org.noren.site.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.TimeCode;
import org.noren.site.office.OfficeKey;
import org.noren.site.office.SecondFactors;

/** Checks codes at a sign-in. The row is held meanwhile, so that of two who send one code one is refused. */
@ApplicationScoped
@Transactional
class SecondFactorCheck implements SecondFactors {
    private final SecondFactorBook book;
    private final OfficeKey key;
    private final Clock clock;

    @Inject
    SecondFactorCheck(SecondFactorBook book, OfficeKey key, Clock clock) {
        this.book = book;
        this.key = key;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected SecondFactorCheck() {
        this(null, null, null);
    }

    @Override
    public boolean isSet(String account) {
        return book.find(account).filter(SecondFactor::isConfirmed).isPresent();
    }

    @Override
    public boolean accepts(String account, String code) {
        return book.hold(account)
                .filter(SecondFactor::isConfirmed)
                .filter(factor -> isRight(factor, code))
                .isPresent();
    }

    private boolean isRight(SecondFactor factor, String typed) {
        OptionalLong step = step(factor, typed);
        if (step.isPresent()) {
            factor.use(step.getAsLong());
            return true;
        }
        return factor.useRecoveryCode(digest(typed));
    }

    /** The step that a code of the app belongs to, if it counts now. */
    public OptionalLong step(SecondFactor factor, String typed) {
        String code = typed.replaceAll("\\s", "");
        if (!code.matches("[0-9]{" + TimeCode.DIGITS + "}")) return OptionalLong.empty();
        Optional<byte[]> secret = key.key().open(factor.secret(), purpose(factor.account()));
        return secret.isEmpty()
                ? OptionalLong.empty()
                : TimeCode.match(code, secret.get(), clock.instant(), factor.lastStep());
    }

    /** Of a recovery code, however it was typed. */
    static Digest digest(String typed) {
        String code = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z2-7]", "");
        return Digest.of(code.getBytes(StandardCharsets.US_ASCII));
    }

    static String purpose(String account) {
        return "second-factor " + account;
    }
}
