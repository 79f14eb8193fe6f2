/**
 * Partners, their keys and their contracts, as the main site's operator keeps them (S2, S3, S14, S18, S24, S91, B23).
 * Knows no other feature.
 */
@NullMarked
package org.noren.main.partnership;

import org.jspecify.annotations.NullMarked;
