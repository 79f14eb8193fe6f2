package org.noren.site.office;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HowLongAFormMayBeTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String FILES = "multipart/form-data; boundary=x";

    @Test
    void aStrangerMaySignInAndSendNothingElse() {
        assertTrue(FormLength.fits(FORM, 300, false));
        assertFalse(FormLength.fits(FORM, 1L << 31, false));
        assertFalse(FormLength.fits(FILES, 1L << 30, false));
        assertFalse(FormLength.fits(null, 1L << 20, false));
    }

    @Test
    void peopleMaySaveLongPagesAndUploadFiles() {
        assertTrue(FormLength.fits(FORM, 9L << 20, true));
        assertTrue(FormLength.fits(FILES, 1L << 30, true));
        assertFalse(FormLength.fits(FORM, 1L << 31, true));
    }

    @Test
    void aFormThatDoesNotSayHowLongItIsIsNotRead() {
        assertFalse(FormLength.fits(FORM, -1, false));
        assertFalse(FormLength.fits(FORM, -1, true));
    }
}
