/**
 * What a main site keeps for a time: releases and the history of lanes; and which objects it needs (S91, B5). Reads what
 * publishing keeps; nobody knows it.
 */
@NullMarked
package org.noren.main.retention;

import org.jspecify.annotations.NullMarked;
