/**
 * The main site as a whole, as operators watch it (S91, A1). May read all features; nobody knows it.
 */
@NullMarked
package org.noren.main.watch;

import org.jspecify.annotations.NullMarked;
