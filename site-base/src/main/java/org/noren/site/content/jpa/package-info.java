/**
 * Items, revisions and references in the site's own database.
 */
@NullMarked
package org.noren.site.content.jpa;

import org.jspecify.annotations.NullMarked;
