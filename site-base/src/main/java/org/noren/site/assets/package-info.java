/**
 * The library of a site's pictures, style sheets, fonts and documents: what there is, what shows it, what nothing shows any
 * more, and what shoppers' browsers will not load. At the main site, and at a partner for what it brings itself. For
 * managers, editors and site managers (S31, S32, V1).
 */
@NullMarked
package org.noren.site.assets;

import org.jspecify.annotations.NullMarked;
