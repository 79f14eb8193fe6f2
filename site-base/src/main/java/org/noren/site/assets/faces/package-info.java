@NullMarked
package org.noren.site.assets.faces;

import org.jspecify.annotations.NullMarked;
