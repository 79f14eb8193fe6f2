/**
 * The site's database in tests: H2 and a real PostgreSQL, with the real migrations and mappings, without a server.
 * Other modules use it through this module's test jar.
 */
package org.noren.site.testing;
