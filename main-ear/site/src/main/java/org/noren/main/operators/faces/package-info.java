/** Pages of the office about operators with several sites (S3). */
@NullMarked
package org.noren.main.operators.faces;

import org.jspecify.annotations.NullMarked;
