/** Each partner's lane in the JMX console, for operators: the same figures and actions as on the office's board (S91, B2). */
@NullMarked
package org.noren.main.publishing.jmx;

import org.jspecify.annotations.NullMarked;
