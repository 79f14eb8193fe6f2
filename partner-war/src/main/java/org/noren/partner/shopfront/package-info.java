/**
 * What a partner decides about its own shop front beside its pages: its values and the order of its menus, as far as the
 * contract leaves them to it (S16, S31, S91, M0).
 */
@NullMarked
package org.noren.partner.shopfront;

import org.jspecify.annotations.NullMarked;
