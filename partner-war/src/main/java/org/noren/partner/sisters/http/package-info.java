/** How this site asks the main site about its sister sites, over the link (S3, S23). */
@NullMarked
package org.noren.partner.sisters.http;

import org.jspecify.annotations.NullMarked;
