package org.noren.house.offender.goods;

import jakarta.persistence.EntityManager;

class AsksTheDatabase {
    void ask(EntityManager entities) {
        entities.flush();
    }
}
