package org.noren.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.management.MBeanFeatureInfo;
import javax.management.MBeanInfo;
import javax.management.MBeanServerConnection;
import javax.management.Notification;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

/** An operator with a JMX console: reads what the beans tell, acts on a partner, and is told of troubles unasked (S91). */
@OnThreeServers
class AnOperatorAtTheConsoleIT {
    private static final Duration SOON = Duration.ofSeconds(40);

    @Test
    void everyBeanIsNamedAndDescribedAtBothHalves() throws Exception {
        try (Console hinode = Console.of(House.HINODE);
                Console naha = Console.of(House.NAHA)) {
            assertTrue(names(hinode)
                    .containsAll(Set.of(
                            "org.noren:type=Site,name=hinode",
                            "org.noren:type=Keys,name=hinode",
                            "org.noren:type=Letters,name=hinode",
                            "org.noren:type=Lane,name=sapporo",
                            "org.noren:type=Lane,name=naha")));
            assertEquals(
                    Set.of(
                            "org.noren:type=Approvals,name=naha",
                            "org.noren:type=Inbox,name=naha",
                            "org.noren:type=Intake,name=naha",
                            "org.noren:type=Keys,name=naha",
                            "org.noren:type=Letters,name=naha",
                            "org.noren:type=LocalChanges,name=naha"),
                    names(naha));
            assertDescribed(hinode.beans());
            assertDescribed(naha.beans());
            long left = (long) naha.figure(Console.bean("Keys", House.NAHA), "LinkCertificateLeftSeconds");
            assertTrue(left > Duration.ofDays(1).toSeconds(), "the link certificate is valid for " + left + " s");
            long web = (long) naha.figure(Console.bean("Keys", House.NAHA), "WebCertificateLeftSeconds");
            assertTrue(web > Duration.ofDays(1).toSeconds(), "the web certificate is valid for " + web + " s");
            String until = (String) naha.figure(Console.bean("Keys", House.NAHA), "WebCertificateUntil");
            assertTrue(Instant.parse(until).isAfter(Instant.now()), until);
            assertEquals(0L, naha.figure(Console.bean("Letters", House.NAHA), "Held"));
            assertEquals(0L, hinode.figure(Console.bean("Letters", House.HINODE), "OldestWaitingSeconds"));
        }
    }

    @Test
    void nobodyIsLetInWithAnotherPassword() {
        assertThrows(IOException.class, () -> Console.of(House.HINODE, "guessed"));
    }

    @Test
    void aPartnerIsSuspendedResumedAndUpdated() throws Exception {
        ObjectName lane = Console.bean("Lane", House.NAHA);
        try (Console console = Console.of(House.HINODE)) {
            assertEquals(console.figure(lane, "NewestNumber"), console.figure(lane, "ServedNumber"));
            console.act(lane, "suspend");
            assertEquals("SUSPENDED", console.figure(lane, "Status"));
            console.act(lane, "resume");
            console.act(lane, "updateNow");
            assertEquals("ACTIVE", console.figure(lane, "Status"));
            Await.that(
                    "naha's lane is in step",
                    SOON,
                    () -> console.figure(lane, "State").equals("InStep"));
        }
    }

    @Test
    void aTroubleIsToldWhenItBeginsAndWhenItIsOver() throws Exception {
        Office office = Office.of(House.HINODE);
        try (Console console = Console.of(House.HINODE)) {
            List<Notification> heard = console.listen(Console.bean("Lane", House.NAHA));

            office.publish("/news/cup.html", "Cup", "<p><img src=\"/not/there.svg\" alt=\"a cup\"></p>");
            awaits(heard, "org.noren.update.refused", "/not/there.svg");
            office.unpublish("/news/cup.html");
            awaits(heard, "org.noren.update.recovered", "partner naha serves release");
        }
    }

    private static void awaits(List<Notification> heard, String type, String words) throws InterruptedException {
        Await.that(
                type + " is told with \"" + words + "\", heard were " + heard,
                SOON,
                () -> heard.stream()
                        .anyMatch(news ->
                                news.getType().equals(type) && news.getMessage().contains(words)));
    }

    private static Set<String> names(Console console) throws Exception {
        return console.beans().queryNames(new ObjectName("org.noren:*"), null).stream()
                .map(ObjectName::getCanonicalName)
                .map(AnOperatorAtTheConsoleIT::typeFirst)
                .collect(Collectors.toSet());
    }

    private static String typeFirst(String canonical) {
        String[] parts = canonical.split("[:,]", -1);
        return parts[0] + ":" + parts[2] + "," + parts[1];
    }

    private static void assertDescribed(MBeanServerConnection beans) throws Exception {
        for (ObjectName name : beans.queryNames(new ObjectName("org.noren:*"), null)) {
            MBeanInfo info = beans.getMBeanInfo(name);
            assertWords(name + "", info.getDescription());
            for (MBeanFeatureInfo attribute : info.getAttributes()) {
                assertWords(name + " " + attribute.getName(), attribute.getDescription());
            }
            for (MBeanFeatureInfo operation : info.getOperations()) {
                assertWords(name + " " + operation.getName(), operation.getDescription());
            }
        }
    }

    private static void assertWords(String what, String words) {
        assertFalse(words == null || words.isBlank(), what + " has no description");
        assertTrue(words.contains(" "), what + " is described as " + words);
    }
}
