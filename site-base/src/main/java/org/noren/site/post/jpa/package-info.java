/** Letters in the site's database. */
@NullMarked
package org.noren.site.post.jpa;

import org.jspecify.annotations.NullMarked;
