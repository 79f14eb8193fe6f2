/**
 * The object store in the site's own database, H2 or PostgreSQL (design, decisions 3 and 12).
 */
@NullMarked
package org.noren.site.store.jpa;

import org.jspecify.annotations.NullMarked;
