/**
 * Pages as data: paths, the sanitising policy, layouts and the one renderer (S16, S21, M4, V1).
 */
@NullMarked
package org.noren.shared.page;

import org.jspecify.annotations.NullMarked;
