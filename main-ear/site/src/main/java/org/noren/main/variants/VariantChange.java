package org.noren.main.variants;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.noren.shared.page.PagePath;
import org.noren.site.content.VariantPath;

/** That a variant was published, or taken back, and when last. Born with its first publication; it stays when the variant goes. */
@Entity
@Table(name = "variant_change")
public class VariantChange {
    @Id
    private String path = "";

    private String whom = "";
    private String page = "";
    private long sequence;

    protected VariantChange() {}

    /** @param sequence of the change of what is published */
    public VariantChange(VariantPath variant, long sequence) {
        path = variant.path().value();
        whom = variant.whom();
        page = variant.page().value();
        this.sequence = sequence;
    }

    public void at(long newest) {
        sequence = newest;
    }

    public VariantPath variant() {
        return VariantPath.of(PagePath.of(path))
                .orElseThrow(() -> new IllegalStateException("no variant can lie at " + path));
    }
}
