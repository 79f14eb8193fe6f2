/** Requests, certificates and the partner's files in the office. */
@NullMarked
package org.noren.main.joining.faces;

import org.jspecify.annotations.NullMarked;
