package org.noren.partner.approving;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.noren.partner.approving.Approvers.Standing;

class WhoMaySayYesTest {
    @Test
    void a_second_person_who_wrote_nothing_of_it() {
        Approvers approvers = new Approvers(Set.of("yuki"), Set.of("satoru", "rin"));
        assertEquals(Standing.SECOND_PERSON, approvers.of("rin"));
        assertEquals(Standing.SECOND_PERSON, approvers.of("satoru"));
    }

    @Test
    void no_author_while_somebody_else_may() {
        Approvers approvers = new Approvers(Set.of("yuki", "satoru"), Set.of("satoru", "rin"));
        assertEquals(Standing.AUTHOR, approvers.of("satoru"));
        assertEquals(Set.of("rin"), approvers.others());
    }

    @Test
    void the_only_approver_alone() {
        assertEquals(Standing.ALONE, new Approvers(Set.of("satoru"), Set.of("satoru")).of("satoru"));
    }

    @Test
    void any_approver_alone_when_all_of_them_wrote() {
        Approvers approvers = new Approvers(Set.of("satoru", "rin"), Set.of("satoru", "rin"));
        assertEquals(Standing.ALONE, approvers.of("satoru"));
        assertEquals(Standing.ALONE, approvers.of("rin"));
    }

    @Test
    void nobody_who_approves_nothing() {
        Approvers approvers = new Approvers(Set.of("yuki"), Set.of("satoru"));
        assertEquals(Standing.NO_APPROVER, approvers.of("yuki"));
        assertEquals(Standing.NO_APPROVER, approvers.of("stranger"));
    }

    @Test
    void it_is_left_to_the_second_persons_and_to_authors_only_where_there_is_none() {
        assertEquals(Set.of("rin"), new Approvers(Set.of("satoru"), Set.of("satoru", "rin")).leftTo());
        assertEquals(Set.of("satoru"), new Approvers(Set.of("yuki", "satoru"), Set.of("satoru")).leftTo());
        assertEquals(Set.of(), Approvers.NOBODY.leftTo());
    }
}
