/**
 * The office of a site: who may come in, as what, and what they did. For managers, site managers and operators of either
 * half (S91, A1, V1, V2, V3).
 */
@NullMarked
package org.noren.site.office;

import org.jspecify.annotations.NullMarked;
