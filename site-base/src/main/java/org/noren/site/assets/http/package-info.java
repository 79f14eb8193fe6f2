@NullMarked
package org.noren.site.assets.http;

import org.jspecify.annotations.NullMarked;
