package org.noren.main.publishing;

/** Why a partner cannot be taken back to a release. */
public enum GoingBack {
    /** There never was such a release, or it is not kept any more. */
    NOT_KEPT,
    /** It is what the partner should serve anyway. */
    IS_NEWEST,
    /** The contract does not let the main site pass by the site manager. */
    NO_RECALL
}
