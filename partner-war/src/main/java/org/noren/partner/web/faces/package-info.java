/** What the partner's office shows of the release that it serves (S91, B2, N3). */
@NullMarked
package org.noren.partner.web.faces;

import org.jspecify.annotations.NullMarked;
