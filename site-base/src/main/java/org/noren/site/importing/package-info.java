/**
 * Brings a whole site in from a folder or zip of HTML and assets, as generators and mirroring tools leave them; for
 * those who manage pages in the office and at the command line (S32, S16, V1, V4).
 */
@NullMarked
package org.noren.site.importing;

import org.jspecify.annotations.NullMarked;
