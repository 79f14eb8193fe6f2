package org.noren.main.variants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.noren.main.partnership.Choosing;
import org.noren.main.partnership.Contract;
import org.noren.main.partnership.Partner;
import org.noren.main.partnership.PartnerStatus;
import org.noren.main.partnership.Partners;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Laying;
import org.noren.site.content.VariantPath;
import org.noren.site.editing.OtherSites;

/** The partners of this moment as sites at which an editor can look at a page before it is published, variants too (S14, S19, S22). */
@ApplicationScoped
@Transactional
public class WherePartnersShow implements OtherSites {
    @Inject
    Partners partners;

    @Inject
    Choosing choosing;

    @Inject
    LaidPages pages;

    @Override
    public List<OtherSite> all() {
        return partners.all().stream()
                .filter(partner -> partner.status() != PartnerStatus.ENDED)
                .map(this::site)
                .toList();
    }

    private OtherSite site(Partner partner) {
        Contract contract = partner.contract();
        Whose whose = Whose.of(partner);
        return new OtherSite(
                partner.name().value(),
                partner.title(),
                partner.shopAddress().toString(),
                contract.values(),
                choosing.byPath(contract.scope()),
                (path, page, typed) -> laid(whose, path, page, typed));
    }

    private Optional<Page> laid(Whose whose, PagePath path, Optional<Page> page, Map<VariantPath, Page> typed) {
        Map<VariantPath, Page> texts = new TreeMap<>(whose.order());
        texts.putAll(pages.texts(whose, path));
        typed.forEach((variant, text) -> {
            if (whose.isFor(variant) && variant.page().equals(path)) {
                texts.put(variant, text);
            }
        });
        Optional<Page> now = page;
        for (Map.Entry<VariantPath, Page> text : texts.entrySet()) {
            boolean begins = now.isEmpty()
                    && Page.slotOf(path).isPresent()
                    && text.getKey().block().isEmpty();
            now = begins
                    ? Optional.of(text.getValue())
                    : now.map(beneath ->
                            Laying.over(beneath, text.getKey(), text.getValue()).orElse(beneath));
        }
        return now;
    }
}
