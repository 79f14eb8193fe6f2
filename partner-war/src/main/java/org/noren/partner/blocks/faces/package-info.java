/** The partner's office pages for blocks and pages off line (S92). */
@NullMarked
package org.noren.partner.blocks.faces;

import org.jspecify.annotations.NullMarked;
