/** The index of words, by Apache Lucene, in memory: what a release took away stays in no file (S7, S12). */
@NullMarked
package org.noren.site.searching.lucene;

import org.jspecify.annotations.NullMarked;
