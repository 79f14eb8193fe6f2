/**
 * What a partner inherits: objects by hash and the hash trie over their paths (S21, B3, B10, B12).
 */
@NullMarked
package org.noren.shared.edition;

import org.jspecify.annotations.NullMarked;
