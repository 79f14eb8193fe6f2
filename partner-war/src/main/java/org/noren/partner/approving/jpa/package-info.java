/** Where the way, the wishes and what was shown before are kept (S31). */
@NullMarked
package org.noren.partner.approving.jpa;

import org.jspecify.annotations.NullMarked;
