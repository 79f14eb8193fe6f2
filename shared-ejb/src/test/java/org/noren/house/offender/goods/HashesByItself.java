package org.noren.house.offender.goods;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

class HashesByItself {
    byte[] hash(byte[] bytes) throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }
}
