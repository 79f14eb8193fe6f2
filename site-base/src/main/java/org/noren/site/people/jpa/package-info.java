/** Where people stand in the site's database (A1). */
@NullMarked
package org.noren.site.people.jpa;

import org.jspecify.annotations.NullMarked;
