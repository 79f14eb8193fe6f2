/**
 * What the main site publishes and takes down at a time, by itself, and together with all partners at one signed moment (S23,
 * S24, S91). Knows {@code publishing}, which asks it what is coming; nobody knows it but by that.
 */
@NullMarked
package org.noren.main.scheduling;

import org.jspecify.annotations.NullMarked;
