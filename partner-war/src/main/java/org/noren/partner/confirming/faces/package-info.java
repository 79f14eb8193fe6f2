/** Where the site manager is asked, looks, listens and answers (S33 to S36). */
@NullMarked
package org.noren.partner.confirming.faces;

import org.jspecify.annotations.NullMarked;
