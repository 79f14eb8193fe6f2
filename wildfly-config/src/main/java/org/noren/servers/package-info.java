/**
 * Makes, starts and stops the servers of a network, and makes their keys (S9).
 */
@NullMarked
package org.noren.servers;

import org.jspecify.annotations.NullMarked;
