/** Letters over SMTP, by the server's mail session. */
@NullMarked
package org.noren.site.post.mail;

import org.jspecify.annotations.NullMarked;
