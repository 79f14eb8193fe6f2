/**
 * The doors of a main site that the archive opens itself: the site link, and the pages of the office (S23, A1).
 */
@NullMarked
package org.noren.main.web;

import org.jspecify.annotations.NullMarked;
