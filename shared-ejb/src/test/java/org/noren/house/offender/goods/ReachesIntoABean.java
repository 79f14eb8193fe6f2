package org.noren.house.offender.goods;

import jakarta.enterprise.context.RequestScoped;

/** Offends against: the fields of a bean are its own; what is injected elsewhere is a proxy without them. */
final class ReachesIntoABean {
    @RequestScoped
    static class Bean {
        String field = "";
    }

    private final Bean bean = new Bean();

    String offence() {
        return bean.field;
    }
}
