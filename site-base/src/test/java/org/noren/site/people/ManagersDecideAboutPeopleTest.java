package org.noren.site.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.noren.site.people.TestPeople.role;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.site.office.Account;
import org.noren.site.office.OfficeRole;
import org.noren.site.testing.TestDatabase;

@ParameterizedClass
@EnumSource
class ManagersDecideAboutPeopleTest {
    @Parameter
    TestDatabase database;

    private TestPeople people;

    @BeforeEach
    void office() {
        people = new TestPeople(database);
    }

    @Test
    void a_role_is_changed_and_stands_in_the_audit() {
        people.add("emi", OfficeRole.EDITOR);

        assertEquals(
                new Settled.Done(),
                people.at(desk -> desk.settle("emi", 0, role(OfficeRole.MANAGER, "emi@hinode.example"))));

        assertEquals(OfficeRole.MANAGER, people.card("emi").role());
        assertEquals(List.of("hanako person-change emi: manager"), people.trail.lines());
    }

    @Test
    void the_last_manager_stays_one() {
        people.add("emi", OfficeRole.EDITOR);
        people.add("mako", OfficeRole.MANAGER);
        people.at(desk -> desk.disable("mako", 0));

        assertInstanceOf(Settled.LastDecider.class, people.at(desk -> desk.delete("hanako", 0)));
        assertInstanceOf(Settled.LastDecider.class, people.at(desk -> desk.disable("hanako", 0)));
        assertInstanceOf(
                Settled.LastDecider.class, people.at(desk -> desk.settle("hanako", 0, role(OfficeRole.OPERATOR))));
        assertEquals(Account.State.ACTIVE, people.card("hanako").state());

        people.at(desk -> desk.enable("mako", 1));
        assertInstanceOf(Settled.Done.class, people.at(desk -> desk.delete("hanako", 0)));
        assertEquals(List.of("emi", "mako"), people.names());
    }

    @Test
    void two_managers_who_delete_each_other_at_once_leave_one() throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 30; round++) {
                String left = people.names().get(0);
                String other = left.equals("hanako") ? "mako" : "hanako";
                people.add(other, OfficeRole.MANAGER);
                var start = new CyclicBarrier(2);
                List<Callable<Settled>> both = List.of(delete(other, start), delete(left, start));
                long done = 0;
                for (var answer : threads.invokeAll(both)) if (answer.get() instanceof Settled.Done) done++;
                assertEquals(1, done, "round " + round);
                assertEquals(1, people.names().size(), "round " + round);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private Callable<Settled> delete(String name, CyclicBarrier start) {
        return () -> {
            start.await();
            return people.at(desk -> desk.delete(name, 0));
        };
    }

    @Test
    void who_changes_what_somebody_else_has_changed_is_told_and_changes_nothing() {
        people.add("emi", OfficeRole.EDITOR);
        people.at(desk -> desk.settle("emi", 0, role(OfficeRole.OPERATOR)));

        var stale = assertInstanceOf(
                Settled.Stale.class, people.at(desk -> desk.settle("emi", 0, role(OfficeRole.MANAGER))));

        assertEquals(OfficeRole.OPERATOR, stale.now().role());
        assertEquals(OfficeRole.OPERATOR, people.card("emi").role());
        assertInstanceOf(Settled.Stale.class, people.at(desk -> desk.delete("emi", 0)));
        assertInstanceOf(Settled.Gone.class, people.at(desk -> desk.delete("nobody", 0)));
    }

    @Test
    void nobody_gets_anothers_address_or_a_role_of_the_other_half() {
        people.add("emi", OfficeRole.EDITOR);

        assertEquals(
                new Settled.EmailTaken(),
                people.at(desk -> desk.settle("emi", 0, role(OfficeRole.EDITOR, "hanako@hinode.example"))));
        assertThrows(
                IllegalArgumentException.class,
                () -> people.at(desk -> desk.settle("emi", 0, role(OfficeRole.SITE_MANAGER))));
        assertEquals(
                new Settled.Done(),
                people.at(desk -> desk.settle("emi", 0, role(OfficeRole.EDITOR, "emi@hinode.example"))));
    }

    @Test
    void who_is_disabled_can_do_nothing_until_let_in_again() {
        people.add("emi", OfficeRole.EDITOR);

        people.at(desk -> desk.disable("emi", 0));
        assertFalse(people.site.inTransaction(
                () -> people.accounts().find("emi").orElseThrow().isActive()));

        people.at(desk -> desk.enable("emi", 1));
        assertEquals(Account.State.ACTIVE, people.card("emi").state());
        assertEquals(List.of("hanako person-disable emi", "hanako person-enable emi"), people.trail.lines());
    }
}
