/** Imports that were asked for, in the site's database (S32). */
@NullMarked
package org.noren.site.importing.jpa;

import org.jspecify.annotations.NullMarked;
