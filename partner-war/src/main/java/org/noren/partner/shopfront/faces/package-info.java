/** The partner's office pages for its values and its menus (S91). */
@NullMarked
package org.noren.partner.shopfront.faces;

import org.jspecify.annotations.NullMarked;
