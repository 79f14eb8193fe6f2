/** Starts the search with the site (S7). */
@NullMarked
package org.noren.site.searching.ejb;

import org.jspecify.annotations.NullMarked;
