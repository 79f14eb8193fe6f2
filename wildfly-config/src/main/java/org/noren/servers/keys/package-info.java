/**
 * The keys of a network and who vouches for them: a throw-away certificate authority, and for every site a link
 * key, a web key, a signing key and the credential store that holds their passwords. For the launcher and for
 * tests; an operator makes the same files with tools of their own (S23, K3, N1).
 */
@NullMarked
package org.noren.servers.keys;

import org.jspecify.annotations.NullMarked;
