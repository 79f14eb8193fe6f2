/** Which pages are lists of links, in the database. */
@NullMarked
package org.noren.main.teasers.jpa;

import org.jspecify.annotations.NullMarked;
