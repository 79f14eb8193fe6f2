/**
 * Who the other side of the site link is: names and certificate fingerprints (S23, P8).
 */
@NullMarked
package org.noren.shared.peer;

import org.jspecify.annotations.NullMarked;
