/** The main site's doors of the site link, called by its partners (S10, S23). */
@NullMarked
package org.noren.main.web.link;

import org.jspecify.annotations.NullMarked;
