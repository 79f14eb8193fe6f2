package org.noren.house.offender.site.store;

public class Shelf {}
