/** Where local changes are kept (S92). */
@NullMarked
package org.noren.partner.blocks.jpa;

import org.jspecify.annotations.NullMarked;
