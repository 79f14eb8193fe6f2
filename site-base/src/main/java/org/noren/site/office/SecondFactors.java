package org.noren.site.office;

/** Does an account ask for more than the password, and is that what was shown? */
public interface SecondFactors {
    boolean isSet(String account);

    /** A code of the account's app, or one of its recovery codes; each is accepted once. */
    boolean accepts(String account, String code);
}
