/**
 * The messages of the site link, version 1, and their codes (S10, S23, B11).
 */
@NullMarked
package org.noren.shared.link;

import org.jspecify.annotations.NullMarked;
