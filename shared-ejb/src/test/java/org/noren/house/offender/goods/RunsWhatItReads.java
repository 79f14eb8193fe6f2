package org.noren.house.offender.goods;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;

class RunsWhatItReads {
    Object read(InputStream in) throws IOException, ClassNotFoundException {
        return new ObjectInputStream(in).readObject();
    }
}
