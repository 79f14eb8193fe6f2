/**
 * Operators with several partner sites: who they are, how their sites stand, and passages from the office of one to that of another
 * (S3, A1). For the managers of the main site, who say which sites are one operator's, and for the partners, who ask over the link.
 * Knows {@code partnership} and {@code publishing}; nobody knows it.
 */
@NullMarked
package org.noren.main.operators;

import org.jspecify.annotations.NullMarked;
