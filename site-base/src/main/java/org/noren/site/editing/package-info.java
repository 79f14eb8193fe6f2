/**
 * Writing pages in the office: a main site's pages, and a partner's original pages, by the same forms. For managers,
 * editors and site managers (S12, S31, S32, S91, A2).
 */
@NullMarked
package org.noren.site.editing;

import org.jspecify.annotations.NullMarked;
