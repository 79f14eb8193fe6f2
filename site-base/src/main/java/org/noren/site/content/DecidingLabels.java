package org.noren.site.content;

/** Which labels are more than an aid to memory? A main site's partners get pages by some; elsewhere none decides anything. */
@FunctionalInterface
public interface DecidingLabels {
    /** Whether that label decides what another site gets, so that only who publishes sets it or takes it away. */
    boolean decides(Label label);
}
