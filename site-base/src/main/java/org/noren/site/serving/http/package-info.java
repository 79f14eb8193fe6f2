/** The filter that answers every request at a shoppers' port, by way of one Faces view (S7, S21). */
@NullMarked
package org.noren.site.serving.http;

import org.jspecify.annotations.NullMarked;
