/**
 * What a site has published itself, as one edition: the main site's pages at the main site, the original pages at a
 * partner (S11, S12, B12).
 */
@NullMarked
package org.noren.site.published;

import org.jspecify.annotations.NullMarked;
