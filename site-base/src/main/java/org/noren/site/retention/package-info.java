/**
 * What a site keeps, and for how long: by night what is older goes, in small transactions. Nothing that is served, or
 * needed to go back, goes (S91, B3). Features say what they keep; this one knows none of them.
 */
@NullMarked
package org.noren.site.retention;

import org.jspecify.annotations.NullMarked;
