/** The letters in the office. */
@NullMarked
package org.noren.site.post.faces;

import org.jspecify.annotations.NullMarked;
