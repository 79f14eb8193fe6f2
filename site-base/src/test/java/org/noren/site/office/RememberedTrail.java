package org.noren.site.office;

import java.util.ArrayList;
import java.util.List;

/** The audit of a test, as lines {@code who action what}. */
public final class RememberedTrail implements AuditTrail {
    public final List<AuditRecord> records = new ArrayList<>();

    @Override
    public synchronized void write(AuditRecord record) {
        records.add(record);
    }

    @Override
    public List<AuditRecord> latest(int count) {
        return records;
    }

    @Override
    public List<AuditRecord> find(AuditSearch search, int first, int count) {
        return records.stream().skip(first).limit(count).toList();
    }

    @Override
    public long count(AuditSearch search) {
        return records.size();
    }

    /** Who did what to what. */
    public List<String> lines() {
        return records.stream()
                .map(record -> (record.who() + " " + record.action() + " " + record.what()).strip())
                .toList();
    }

    /** Who did what. */
    public List<String> deeds() {
        return records.stream()
                .map(record -> record.who() + " " + record.action())
                .toList();
    }
}
