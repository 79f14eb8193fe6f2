package org.noren.main.variants;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.noren.main.partnership.Choosing;
import org.noren.main.partnership.Partners;
import org.noren.main.variants.jpa.TestVariantTables;
import org.noren.site.published.TestPublished;
import org.noren.site.store.ObjectStore;

/** Variants over a real database, put together by hand. */
public final class TestVariants {
    public final LaidPages pages = new LaidPages();
    public final Overlay overlay = new Overlay();
    public final VariantChanges changes;
    private final TestPublished published;
    private int reads;

    public TestVariants(TestPublished published) {
        this.published = published;
        changes = TestVariantTables.changes(published.desk.site);
        pages.changes = changes;
        pages.contents = published.contents;
        pages.store = (ObjectStore) Proxy.newProxyInstance(
                ObjectStore.class.getClassLoader(), new Class<?>[] {ObjectStore.class}, this::counted);
        overlay.changes = changes;
        overlay.pages = pages;
        overlay.laid = TestVariantTables.laid(published.desk.site);
        overlay.nodes = published.nodes;
        VariantKeeper keeper = new VariantKeeper();
        keeper.changes = changes;
        keeper.published = published.edition();
        published.after(keeper::onContent);
    }

    private Object counted(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("find")) {
            reads++;
        }
        try {
            return method.invoke(published.desk.store, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    /** How often a page was read to be laid over, since this was asked last. */
    public int reads() {
        int before = reads;
        reads = 0;
        return before;
    }

    public static WherePartnersShow show(Partners partners, Choosing choosing, LaidPages pages) {
        WherePartnersShow show = new WherePartnersShow();
        show.partners = partners;
        show.choosing = choosing;
        show.pages = pages;
        return show;
    }

    public VariantsOfPage ofPage(Partners partners, Choosing choosing) {
        VariantsOfPage page = new VariantsOfPage();
        page.changes = changes;
        page.pages = pages;
        page.partners = partners;
        page.choosing = choosing;
        page.contents = published.contents;
        page.reader = published.desk.reader();
        return page;
    }
}
