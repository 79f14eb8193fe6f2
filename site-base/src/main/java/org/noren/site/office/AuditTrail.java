package org.noren.site.office;

import java.util.List;

/** Where does the audit stand? Written in the transaction of the change itself, so that neither exists alone. */
public interface AuditTrail {
    void write(AuditRecord record);

    /** The newest lines first. */
    List<AuditRecord> latest(int count);

    /** Lines that fit, the newest first. */
    List<AuditRecord> find(AuditSearch search, int first, int count);

    long count(AuditSearch search);
}
