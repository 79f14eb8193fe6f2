package org.noren.site.console.jmx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.management.MBeanInfo;
import javax.management.MBeanServer;
import javax.management.Notification;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.noren.site.console.News;

class WhatTheConsoleShowsTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);
    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();

    @Means("A pot")
    public interface PotMXBean {
        @Means("How warm it is, in degrees Celsius")
        int getWarmthCelsius();

        @Means("Whether it is empty")
        boolean isEmpty();

        @Means("Pours a cup")
        void pour();
    }

    @Means("A cup")
    public interface CupMXBean {
        int getColour();
    }

    private static final class Pot implements PotMXBean {
        @Override
        public int getWarmthCelsius() {
            return 70;
        }

        @Override
        public boolean isEmpty() {
            return false;
        }

        @Override
        public void pour() {}
    }

    @Test
    void eachFigureAndActionHasItsWordsAndListenersHearTheNews() throws Exception {
        ObjectName name = new ObjectName("org.noren:type=Pot,name=hinode");
        ConsoleBean bean = ConsoleBean.show("Pot", "hinode", new Pot(), PotMXBean.class, NOON, News.Kind.STALE);
        List<Notification> heard = new ArrayList<>();
        server.addNotificationListener(name, (news, nothing) -> heard.add(news), null, null);

        bean.tell(new News(News.Kind.STALE, "the pot is cold"));

        MBeanInfo info = server.getMBeanInfo(name);
        assertEquals("A pot", info.getDescription());
        assertEquals("Whether it is empty", info.getAttributes()[0].getDescription());
        assertEquals("Pours a cup", info.getOperations()[0].getDescription());
        assertEquals("org.noren.update.stale", info.getNotifications()[0].getNotifTypes()[0]);
        assertEquals(70, server.getAttribute(name, "WarmthCelsius"));
        assertEquals("the pot is cold", heard.get(0).getMessage());
        assertEquals(NOON.millis(), heard.get(0).getTimeStamp());
        assertEquals(name, heard.get(0).getSource());
        bean.hide();
        bean.hide();
        assertFalse(server.isRegistered(name));
    }

    @Test
    void aFigureWithoutWordsIsNotShown() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> ConsoleBean.show("Cup", "hinode", () -> 7, CupMXBean.class, NOON));
        assertTrue(refused.getMessage().contains("getColour"), refused.getMessage());
    }
}
