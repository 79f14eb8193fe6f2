/**
 * The people of an office: who they are, in which role, and what each of them keeps in hand alone, such as the password.
 * For managers and site managers, who decide about people, and for everybody about themselves (A1, V1, V2, V3).
 */
@NullMarked
package org.noren.site.people;

import org.jspecify.annotations.NullMarked;
