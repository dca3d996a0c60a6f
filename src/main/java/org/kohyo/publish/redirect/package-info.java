/**
 * Former addresses of pages: from what societies say of them to redirects for web servers. Start
 * with {@link org.kohyo.publish.redirect.Redirects}.
 */
package org.kohyo.publish.redirect;
