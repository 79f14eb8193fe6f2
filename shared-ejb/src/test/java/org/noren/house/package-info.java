/**
 * The rules of the house that a compiler does not know, for every module's tests: which way the arrows go, and what is
 * done in one place only. Each rule has an offender in {@code offender} that it was seen to catch.
 */
package org.noren.house;
