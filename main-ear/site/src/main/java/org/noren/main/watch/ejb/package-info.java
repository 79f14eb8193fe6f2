/** What watching does when the server starts. */
@NullMarked
package org.noren.main.watch.ejb;

import org.jspecify.annotations.NullMarked;
