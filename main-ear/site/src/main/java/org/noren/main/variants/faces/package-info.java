/** The office's pages about variants. */
@NullMarked
package org.noren.main.variants.faces;

import org.jspecify.annotations.NullMarked;
