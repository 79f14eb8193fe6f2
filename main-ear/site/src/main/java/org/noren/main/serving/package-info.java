/** What shoppers of the main site see: everything that it has published (S1, S7, S13). */
@NullMarked
package org.noren.main.serving;

import org.jspecify.annotations.NullMarked;
