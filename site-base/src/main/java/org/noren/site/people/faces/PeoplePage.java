package org.noren.site.people.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noren.site.office.Account;
import org.noren.site.office.OfficeSection.Tone;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.people.PeopleDesk;
import org.noren.site.people.PersonCard;

/** Everybody who may come into this office. */
@Named
@RequestScoped
public class PeoplePage {
    @Inject
    PeopleDesk desk;

    @Inject
    OfficeFrame frame;

    private @Nullable List<PersonCard> people;

    public List<PersonCard> getPeople() {
        if (people == null) people = desk.all();
        return people;
    }

    public String role(PersonCard person) {
        return frame.text("role." + person.role().word());
    }

    public String state(PersonCard person) {
        return frame.text("people.state." + person.state().name());
    }

    public String tone(PersonCard person) {
        return tone(person.state()).style();
    }

    static Tone tone(Account.State state) {
        return switch (state) {
            case ACTIVE -> Tone.GOOD;
            case INVITED -> Tone.CALM;
            case DISABLED -> Tone.WARNING;
        };
    }
}
