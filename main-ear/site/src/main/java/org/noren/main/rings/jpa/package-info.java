/** Roll-outs in the database. */
@NullMarked
package org.noren.main.rings.jpa;

import org.jspecify.annotations.NullMarked;
