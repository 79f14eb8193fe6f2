/** Where the shop front is kept (S91). */
@NullMarked
package org.noren.partner.shopfront.jpa;

import org.jspecify.annotations.NullMarked;
