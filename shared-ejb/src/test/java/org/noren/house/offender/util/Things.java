package org.noren.house.offender.util;

class Things {}
