/**
 * A partner site as operators watch it over time (S91). May read all features; nobody knows it.
 */
@NullMarked
package org.noren.partner.watch;

import org.jspecify.annotations.NullMarked;
