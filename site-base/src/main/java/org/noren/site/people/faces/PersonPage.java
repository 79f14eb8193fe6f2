package org.noren.site.people.faces;

import static org.noren.site.office.faces.Parameters.parameter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noren.site.office.Account;
import org.noren.site.office.OfficeRole;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.office.faces.Told;
import org.noren.site.people.HandedOver;
import org.noren.site.people.Invited;
import org.noren.site.people.LinkDesk;
import org.noren.site.people.Particulars;
import org.noren.site.people.PeopleDesk;
import org.noren.site.people.PersonCard;
import org.noren.site.people.SecondFactor;
import org.noren.site.people.SecondFactorDesk;
import org.noren.site.people.Settled;
import org.noren.site.settings.SiteSettings;

/**
 * One person, as managers see it; without a name, somebody to invite. The form remembers which revision it started from; whoever saves on an older one is
 * told, and sees what holds now. What ends somebody's access is asked about first: the question is a link to this page
 * with {@code ask}, the answer a form.
 */
@Named
@RequestScoped
public class PersonPage {
    private static final String LIST = "/office/people.xhtml";
    private static final Set<String> QUESTIONS = Set.of("disable", "delete", "second-factor");

    @Inject
    PeopleDesk desk;

    @Inject
    LinkDesk links;

    @Inject
    SecondFactorDesk secondFactors;

    @Inject
    SiteSettings settings;

    @Inject
    OfficeFrame frame;

    @Inject
    Told told;

    @Inject
    HttpServletRequest request;

    private final PersonFields fields = new PersonFields();
    private @Nullable PersonCard card;
    private @Nullable PersonCard theirs;
    private @Nullable HandedOver handedOver;

    /** Called when the page is opened. */
    public void open() throws IOException {
        if (isFresh()) {
            fields.setRole(getRoles().get(getRoles().size() - 1));
            return;
        }
        Optional<PersonCard> found = find();
        if (found.isEmpty()) {
            told.warning(frame.text("person.unknown"));
            go(LIST);
            return;
        }
        fields.setSeen(found.get().revision());
        fields.show(found.get());
    }

    private Optional<PersonCard> find() {
        HandedOver made = handedOver;
        if (card == null)
            card = desk.find(made == null ? getName() : made.name()).orElse(null);
        return Optional.ofNullable(card);
    }

    public void save() throws IOException {
        Optional<Particulars> wish = particulars();
        if (wish.isPresent()) after("change", desk.settle(getName(), fields.getSeen(), wish.get()));
    }

    private Optional<Particulars> particulars() {
        return fields.particulars(settings.role(), frame.texts());
    }

    /** Invites somebody new. Where no letter goes out, the link is shown here and nowhere else. */
    public void invite() throws IOException {
        String wanted = fields.getAccount().strip();
        if (!Account.isName(wanted)) fields.getErrors().put("account", frame.text("person.problem.name", wanted));
        Optional<Particulars> wish = particulars();
        if (wish.isEmpty()) return;
        Invited invited = links.invite(wanted, wish.get(), frame.getLocale());
        if (invited instanceof Invited.NameTaken)
            fields.getErrors().put("account", frame.text("person.problem.name-taken", wanted));
        else if (invited instanceof Invited.EmailTaken)
            fields.getErrors().put("email", frame.text("person.problem.email-taken"));
        else if (invited instanceof Invited.Done done) handOver(done.link());
    }

    /** A new link for somebody who has lost theirs, or the password. */
    public void link() throws IOException {
        find().ifPresent(fields::show);
        fields.setSeen(find().map(PersonCard::revision).orElse(0L));
        Optional<HandedOver> made = links.linkFor(getName(), frame.getLocale());
        if (made.isPresent()) handOver(made.get());
        else fields.getErrors().put("", frame.text("person.unknown"));
    }

    private void handOver(HandedOver made) throws IOException {
        if (made.address().isPresent()) {
            handedOver = made;
            return;
        }
        told.good(frame.text("person.did.letter", made.name()));
        go("/office/person.xhtml?name=" + made.name());
    }

    public void disable() throws IOException {
        after("disable", desk.disable(getName(), fields.getSeen()));
    }

    public void enable() throws IOException {
        after("enable", desk.enable(getName(), fields.getSeen()));
    }

    public void delete() throws IOException {
        after("delete", desk.delete(getName(), fields.getSeen()));
    }

    /** For somebody who has lost app and recovery codes. */
    public void resetSecondFactor() throws IOException {
        if (secondFactors.reset(getName())) told.good(frame.text("person.did.second-factor", getName()));
        go("/office/person.xhtml?name=" + getName());
    }

    public boolean isSecondFactor() {
        return secondFactors.find(getName()).filter(SecondFactor::isConfirmed).isPresent();
    }

    private void after(String action, Settled settled) throws IOException {
        // the forms beside the fields do not send them
        if (!action.equals("change") && !(settled instanceof Settled.Done)) find().ifPresent(fields::show);
        if (settled instanceof Settled.Done) {
            told.good(frame.text("person.did." + action, getName()));
            boolean visible = !action.equals("delete") && stillMayLook();
            go(visible ? "/office/person.xhtml?name=" + getName() : visible(LIST));
        } else if (settled instanceof Settled.Gone) {
            told.warning(frame.text("person.unknown"));
            go(LIST);
        } else if (settled instanceof Settled.Stale stale) {
            theirs = stale.now();
            card = stale.now();
            fields.setSeen(stale.now().revision());
            fields.getErrors().put("", frame.text("person.problem.stale"));
        } else if (settled instanceof Settled.LastDecider) {
            fields.getErrors().put("", frame.text("person.problem.last", frame.text("role." + deciding())));
        } else if (settled instanceof Settled.EmailTaken) {
            fields.getErrors().put("email", frame.text("person.problem.email-taken"));
        }
    }

    /** Whoever took the right to decide from themselves sees no people any longer. */
    private boolean stillMayLook() {
        return !getName().equals(frame.person().name()) || fields.getRole().isEmpty() || decides(fields.getRole());
    }

    private String visible(String address) {
        return stillMayLook() ? address : "/office/index.xhtml";
    }

    private static boolean decides(String word) {
        return OfficeRole.of(word).filter(OfficeRole::decides).isPresent();
    }

    private String deciding() {
        return getRoles().stream().filter(PersonPage::decides).findFirst().orElseThrow();
    }

    private static void go(String address) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(address);
    }

    public String getName() {
        return parameter(request, "name");
    }

    /** Somebody new, until the invitation is made. */
    public boolean isFresh() {
        return getName().isEmpty() && handedOver == null;
    }

    /** A link that the manager has to hand over, shown once. */
    public @Nullable HandedOver getHandedOver() {
        return handedOver;
    }

    public String getHandedOverAddress() {
        HandedOver made = handedOver;
        return made == null ? "" : made.address().orElse("");
    }

    public @Nullable PersonCard getCard() {
        return find().orElse(null);
    }

    /** What is asked about: {@code disable}, {@code delete}, or nothing. */
    public String getAsk() {
        String ask = request.getParameter("ask");
        return ask != null && QUESTIONS.contains(ask) ? ask : "";
    }

    public boolean isMyself() {
        return getName().equals(frame.person().name());
    }

    /** The roles of this half, by word. */
    public List<String> getRoles() {
        return Arrays.stream(OfficeRole.values())
                .filter(known -> known.existsAt(settings.role()))
                .map(OfficeRole::word)
                .toList();
    }

    /** By field; the empty field stands for the form as a whole. */
    public Map<String, String> getErrors() {
        return fields.getErrors();
    }

    /** What holds now, when somebody else saved meanwhile. */
    public @Nullable PersonCard getTheirs() {
        return theirs;
    }

    public PersonFields getFields() {
        return fields;
    }
}
