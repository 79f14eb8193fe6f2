/** The office pages of slots and of what is planned for them. */
@NullMarked
package org.noren.main.slots.faces;

import org.jspecify.annotations.NullMarked;
