/** The clockwork: sweeps, heartbeats and the contracts' times (S24). */
@NullMarked
package org.noren.main.publishing.timer;

import org.jspecify.annotations.NullMarked;
