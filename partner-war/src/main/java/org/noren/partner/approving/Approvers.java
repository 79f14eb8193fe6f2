package org.noren.partner.approving;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Who may say yes to a draft: a second person, who wrote nothing of what would be new. Only where every approver did, one
 * of them says it alone, in a step of its own.
 *
 * @param authors of everything between what shoppers see and what they would
 * @param approvers who may say yes at all, and can come in now
 */
public record Approvers(Set<String> authors, Set<String> approvers) {
    public static final Approvers NOBODY = new Approvers(Set.of(), Set.of());

    public Approvers {
        authors = Set.copyOf(authors);
        approvers = Set.copyOf(approvers);
    }

    /** What somebody is to a draft. */
    public enum Standing {
        /** May say yes. */
        SECOND_PERSON,
        /** Has written some of it, and there is nobody else: may say yes, having said that. */
        ALONE,
        /** Has written some of it, and somebody else may say yes. */
        AUTHOR,
        /** Says yes to nothing. */
        NO_APPROVER
    }

    public Standing of(String person) {
        if (!approvers.contains(person)) return Standing.NO_APPROVER;
        if (!authors.contains(person)) return Standing.SECOND_PERSON;
        return others().isEmpty() ? Standing.ALONE : Standing.AUTHOR;
    }

    /** The second persons. */
    public SortedSet<String> others() {
        var others = new TreeSet<>(approvers);
        others.removeAll(authors);
        return others;
    }

    /** To whom it is left: the second persons; where there is none, whoever may say it alone. */
    public SortedSet<String> leftTo() {
        SortedSet<String> others = others();
        return others.isEmpty() ? new TreeSet<>(approvers) : others;
    }
}
