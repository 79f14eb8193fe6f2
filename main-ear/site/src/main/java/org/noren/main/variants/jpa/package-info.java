/** Where variants are, in the main site's database. */
@NullMarked
package org.noren.main.variants.jpa;

import org.jspecify.annotations.NullMarked;
