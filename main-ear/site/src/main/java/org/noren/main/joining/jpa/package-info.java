/** Requests in the database. */
@NullMarked
package org.noren.main.joining.jpa;

import org.jspecify.annotations.NullMarked;
