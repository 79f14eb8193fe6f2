/** Plans of what fills slots, in the database. */
@NullMarked
package org.noren.main.slots.jpa;

import org.jspecify.annotations.NullMarked;
