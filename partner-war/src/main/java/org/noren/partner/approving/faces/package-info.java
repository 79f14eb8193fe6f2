/** The pages on which own pages are approved, and on which it is said whether that is wanted (S31). */
@NullMarked
package org.noren.partner.approving.faces;

import org.jspecify.annotations.NullMarked;
