/** How answers get to the main site over the link (S36). */
@NullMarked
package org.noren.partner.confirming.http;

import org.jspecify.annotations.NullMarked;
