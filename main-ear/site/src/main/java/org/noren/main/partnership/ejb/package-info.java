/** What partnerships do when the server starts. */
@NullMarked
package org.noren.main.partnership.ejb;

import org.jspecify.annotations.NullMarked;
