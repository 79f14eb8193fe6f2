package org.noren.house.offender.goods;

import org.noren.house.offender.goods.jpa.GoodsRows;

class KnowsItsDrawer {
    GoodsRows rows = new GoodsRows();
}
