@NullMarked
package org.noren.site.assets.jpa;

import org.jspecify.annotations.NullMarked;
