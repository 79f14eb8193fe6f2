package org.noren.site.editing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;

/**
 * Whose text of which page.
 *
 * @param path empty for a page that lies nowhere yet
 */
@Embeddable
public record UnsavedId(
        @Column(name = "person") String person,
        @Column(name = "path") String path) implements Serializable {}
