package org.noren.house.offender.goods;

class CountsMillis {
    long now() {
        return System.currentTimeMillis();
    }
}
