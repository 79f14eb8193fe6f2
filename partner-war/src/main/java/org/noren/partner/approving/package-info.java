/**
 * How a partner's own pages go on line: what becomes of what shoppers saw before, the way back, and the second person who
 * has to say yes first, where the partner wants that. For its site managers and editors (S29, S30, S31).
 */
@NullMarked
package org.noren.partner.approving;

import org.jspecify.annotations.NullMarked;
