/** The partners board and the pages about one partner in the main site's office, for managers and operators (S91, S24, B2). */
@NullMarked
package org.noren.main.publishing.faces;

import org.jspecify.annotations.NullMarked;
