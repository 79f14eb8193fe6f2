/** Changes that wait for their time, in the database. */
@NullMarked
package org.noren.main.scheduling.jpa;

import org.jspecify.annotations.NullMarked;
