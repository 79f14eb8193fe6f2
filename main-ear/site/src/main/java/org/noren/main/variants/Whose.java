package org.noren.main.variants;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.noren.main.partnership.Partner;
import org.noren.main.partnership.PartnerGroup;
import org.noren.shared.peer.SiteName;
import org.noren.site.content.VariantPath;

/**
 * Which variants a partner gets, and in which order they are laid over a page, each over what those before left: the group's whole
 * page, the group's blocks, the partner's own whole page, its own blocks. So what is written for fewer wins, and a whole page covers
 * the blocks of those it wins over (S19).
 *
 * @param whoms as they stand in the paths of variants, whose come last win
 */
public record Whose(List<String> whoms) {
    /** Nobody's: no variants. */
    public static final Whose NOBODYS = new Whose(List.of());

    public Whose {
        whoms = List.copyOf(whoms);
    }

    public static Whose of(Partner partner) {
        return of(partner.name(), partner.group());
    }

    public static Whose of(SiteName partner, Optional<PartnerGroup> group) {
        List<String> whoms = new ArrayList<>();
        group.map(PartnerGroup::toString).ifPresent(whoms::add);
        whoms.add(partner.value());
        return new Whose(whoms);
    }

    public boolean isFor(VariantPath variant) {
        return whoms.contains(variant.whom());
    }

    /** The newest change of any of theirs, of what is told by whom; 0 for none. */
    public long newest(Map<String, Long> told) {
        return whoms.stream()
                .mapToLong(whom -> told.getOrDefault(whom, 0L))
                .max()
                .orElse(0);
    }

    /** As they are laid, the first first. */
    Comparator<VariantPath> order() {
        return Comparator.comparingInt((VariantPath variant) -> whoms.indexOf(variant.whom()))
                .thenComparing(variant -> variant.block().isPresent())
                .thenComparing(VariantPath::path);
    }

    @Override
    public String toString() {
        return String.join(" ", whoms);
    }
}
