/**
 * What a site says: its pages, layouts and files, every revision of them, and which are published. For offices, import,
 * serving and, at the main site, for whoever makes editions (S11-S13, S16, S31, S32, B6, B10).
 */
@NullMarked
package org.noren.site.content;

import org.jspecify.annotations.NullMarked;
