/**
 * Editions, releases and their delivery to the partners (S23-S27, B1-B3, B10, B12).
 */
@NullMarked
package org.noren.main.publishing;

import org.jspecify.annotations.NullMarked;
