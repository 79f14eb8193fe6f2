/** Questions and answers in the partner's database (S35). */
@NullMarked
package org.noren.partner.confirming.jpa;

import org.jspecify.annotations.NullMarked;
