/** Texts that are not saved yet, in the site's database (S31). */
@NullMarked
package org.noren.site.editing.jpa;

import org.jspecify.annotations.NullMarked;
