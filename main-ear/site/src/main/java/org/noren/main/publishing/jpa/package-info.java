/** Releases and lanes in the database. */
@NullMarked
package org.noren.main.publishing.jpa;

import org.jspecify.annotations.NullMarked;
