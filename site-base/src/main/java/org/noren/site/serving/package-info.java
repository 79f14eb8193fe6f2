/**
 * What shoppers see: pages and assets of one view of the site, rendered once, kept, and sent with as little work as
 * possible. The same on a main site and a partner site; each half says what its view is (S7, S11, S12, S16, S21, B6).
 */
@NullMarked
package org.noren.site.serving;

import org.jspecify.annotations.NullMarked;
