/** Pages of the office about sister sites, and of those who come from them (S3). */
@NullMarked
package org.noren.partner.sisters.faces;

import org.jspecify.annotations.NullMarked;
