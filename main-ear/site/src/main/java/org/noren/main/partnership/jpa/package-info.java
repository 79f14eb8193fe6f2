/** Partners in the database. */
@NullMarked
package org.noren.main.partnership.jpa;

import org.jspecify.annotations.NullMarked;
