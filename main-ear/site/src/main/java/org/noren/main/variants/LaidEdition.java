package org.noren.main.variants;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.noren.shared.peer.SiteName;
import org.noren.shared.seal.Digest;

/**
 * A partner's edition as variants were laid over it last, and of what it was made, so that the next one looks only at what changed.
 * Born with the first variant for the partner; nothing is lost with it.
 */
@Entity
@Table(name = "laid_edition")
public class LaidEdition {
    @Id
    private String partner = "";

    private String whose = "";
    private int policy;
    private long sequence;
    private String inherited = "";
    private String edition = "";

    protected LaidEdition() {}

    LaidEdition(SiteName partner) {
        this.partner = partner.value();
    }

    /**
     * What it is made of.
     *
     * @param policy version of the sanitising policy
     * @param sequence the newest change of the partner's variants
     * @param inherited root of what they were laid over
     */
    record Basis(Whose whose, int policy, long sequence, Digest inherited) {}

    void become(Basis basis, Digest made) {
        whose = basis.whose().toString();
        policy = basis.policy();
        sequence = basis.sequence();
        inherited = basis.inherited().hex();
        edition = made.hex();
    }

    /** Whether the next one can be made of it. */
    boolean isBefore(Basis next) {
        return whose.equals(next.whose().toString()) && policy == next.policy() && sequence <= next.sequence();
    }

    long sequence() {
        return sequence;
    }

    Digest inherited() {
        return Digest.parse(inherited);
    }

    Digest edition() {
        return Digest.parse(edition);
    }
}
