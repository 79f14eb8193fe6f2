/** What carries answers on by itself, and lets silence answer: time (S36). */
@NullMarked
package org.noren.partner.confirming.timer;

import org.jspecify.annotations.NullMarked;
