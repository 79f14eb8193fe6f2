/** What is published, in the database. */
@NullMarked
package org.noren.site.published.jpa;

import org.jspecify.annotations.NullMarked;
