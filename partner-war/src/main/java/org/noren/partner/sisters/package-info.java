/**
 * The other sites of this site's operator: how they stand, as the main site knows it, and going over from one office to another with
 * one sign-in (S3, A1). For site managers. Knows {@code intake}, for the main site's key and the line to it; nobody knows it.
 */
@NullMarked
package org.noren.partner.sisters;

import org.jspecify.annotations.NullMarked;
