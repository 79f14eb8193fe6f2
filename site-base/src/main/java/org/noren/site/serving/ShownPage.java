package org.noren.site.serving;

import org.noren.shared.page.Layout;
import org.noren.shared.page.Page;
import org.noren.shared.page.Surroundings;

/** A page of a view with what it is rendered with. */
public record ShownPage(Page page, Layout layout, Surroundings surroundings) {}
