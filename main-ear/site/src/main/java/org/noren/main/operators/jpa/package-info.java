/** Where operators stand in the main site's database (S3). */
@NullMarked
package org.noren.main.operators.jpa;

import org.jspecify.annotations.NullMarked;
