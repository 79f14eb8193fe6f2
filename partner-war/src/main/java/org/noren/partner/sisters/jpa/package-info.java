/** Where passages, and who may come in by them, stand in the site's database (S3). */
@NullMarked
package org.noren.partner.sisters.jpa;

import org.jspecify.annotations.NullMarked;
