package org.noren.house.offender.goods.jpa;

public class GoodsRows {}
