/** The authority whose key lies in a key store of this server, with its password in Elytron's credential store. */
@NullMarked
package org.noren.main.joining.elytron;

import org.jspecify.annotations.NullMarked;
