package org.noren.site.content;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;

/**
 * Which revision of which item.
 *
 * @param number from 1, without gaps within an item
 */
@Embeddable
public record RevisionId(
        @Column(name = "item") long item,
        @Column(name = "number") int number) implements Serializable {}
