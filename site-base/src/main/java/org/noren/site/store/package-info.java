/**
 * The objects of a site, addressed by their SHA-256 and kept compressed in its database, for everything that keeps
 * pages, editions or assets (B3, B10; design, decision 3).
 */
@NullMarked
package org.noren.site.store;

import org.jspecify.annotations.NullMarked;
