/** What goes, in the main site's database. */
@NullMarked
package org.noren.main.retention.jpa;

import org.jspecify.annotations.NullMarked;
