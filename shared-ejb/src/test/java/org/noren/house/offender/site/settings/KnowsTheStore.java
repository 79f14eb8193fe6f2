package org.noren.house.offender.site.settings;

import org.noren.house.offender.site.store.Shelf;

class KnowsTheStore {
    Shelf shelf = new Shelf();
}
