/**
 * What the site manager of a partner changes in inherited pages, as far as the contract and each page's author leave it to the
 * partner: other words in blocks, and pages that are taken off line. It is kept beside what was signed and laid over it
 * (S92, B7, B8, M0).
 */
@NullMarked
package org.noren.partner.blocks;

import org.jspecify.annotations.NullMarked;
