package org.noren.house.offender.site.content;

import org.noren.house.offender.site.store.Shelf;

class Book {
    Shelf shelf = new Shelf();
}
