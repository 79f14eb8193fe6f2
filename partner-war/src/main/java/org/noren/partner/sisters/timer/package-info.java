/** When the main site is told where this office is (S3). */
@NullMarked
package org.noren.partner.sisters.timer;

import org.jspecify.annotations.NullMarked;
