/** Accounts and audit in the site's database (A1). */
@NullMarked
package org.noren.site.office.jpa;

import org.jspecify.annotations.NullMarked;
