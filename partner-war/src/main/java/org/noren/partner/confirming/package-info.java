/**
 * The site manager's say before something is served: questions that the main site asks, answers, and how these get there
 * (S33 to S37, B9, M3).
 */
@NullMarked
package org.noren.partner.confirming;

import org.jspecify.annotations.NullMarked;
