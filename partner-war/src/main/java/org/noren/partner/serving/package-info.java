/**
 * What a partner's readers get: the release that is served and, where that has nothing, the partner's own original pages
 * (S11, S12, S16, S21).
 */
@NullMarked
package org.noren.partner.serving;

import org.jspecify.annotations.NullMarked;
