package org.noren.main.publishing.faces;

import static org.noren.site.office.faces.Parameters.parameter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noren.main.partnership.PartnerFile;
import org.noren.main.partnership.PartnerFiles;
import org.noren.main.publishing.Steering;
import org.noren.main.publishing.faces.PartnerFields.Problem;
import org.noren.shared.link.Release;
import org.noren.shared.link.SiteValues.Arranging;
import org.noren.shared.peer.Fingerprint;
import org.noren.shared.peer.SiteName;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.office.faces.Told;

/**
 * The form about a partner and its contract: for a new one with its first keys, for one that is there without them. It
 * remembers which revision it started from; whoever saves on an older one is told and sees what holds now.
 */
@Named
@RequestScoped
public class PartnerForm {
    @Inject
    PartnerFiles files;

    @Inject
    Steering steering;

    @Inject
    OfficeFrame frame;

    @Inject
    Told told;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    private final PartnerFields fields = new PartnerFields();
    private final Map<String, String> errors = new LinkedHashMap<>();
    private long seen;
    private @Nullable PartnerFile now;

    /** Called when the page is opened; without a name it begins a new partner. */
    public void open() throws IOException {
        if (isFresh()) {
            fields.begin(clock.instant());
            return;
        }
        Optional<PartnerFile> file = find();
        if (file.isEmpty()) {
            told.warning(frame.text("partner.unknown"));
            go("/office/partners.xhtml");
            return;
        }
        seen = file.get().revision();
        fields.show(file.get());
    }

    private Optional<PartnerFile> find() {
        return SiteNames.of(getName()).flatMap(files::open);
    }

    public void save() throws IOException {
        fields.tidy();
        tell(fields.problems());
        if (isFresh()) {
            tell(fields.problemsOfNewcomer());
            checkTaken();
        }
        if (!errors.isEmpty()) {
            return;
        }
        if (isFresh()) {
            steering.add(fields.newcomer(), fields.terms());
            done("add", fields.get("name"));
        } else if (steering.settle(new SiteName(getName()), seen, fields.terms())) {
            done("settle", getName());
        } else {
            stale();
        }
    }

    private void checkTaken() {
        if (!errors.containsKey("name")
                && files.open(new SiteName(fields.get("name"))).isPresent()) {
            errors.put("name", frame.text("partner.problem.taken", fields.get("name")));
        }
        if (!errors.containsKey("certificate") && files.knows(Fingerprint.parse(fields.get("certificate")))) {
            errors.put("certificate", frame.text("partner.problem.certificate-taken"));
        }
    }

    /** What was typed stays; the next try counts against what holds now, which is shown beside it. */
    private void stale() {
        now = find().orElseThrow();
        seen = now.revision();
        errors.put("", frame.text("partner.problem.stale"));
    }

    private void done(String action, String name) throws IOException {
        told.good(frame.text("partner.did." + action, fields.get("title")));
        go("/office/partner.xhtml?name=" + name);
    }

    private void tell(Map<String, Problem> problems) {
        problems.forEach((field, problem) -> errors.put(field, frame.text(problem.key(), problem.line())));
    }

    private static void go(String address) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(address);
    }

    public boolean isFresh() {
        return getName().isEmpty();
    }

    public String getName() {
        return parameter(request, "name");
    }

    public PartnerFields getFields() {
        return fields;
    }

    /** By field; the empty field stands for the form as a whole. */
    public Map<String, String> getErrors() {
        return errors;
    }

    /** What holds now, when somebody else saved meanwhile. */
    public @Nullable PartnerFields getTheirs() {
        if (now == null) {
            return null;
        }
        PartnerFields theirs = new PartnerFields();
        theirs.show(now);
        return theirs;
    }

    public List<String> getWays() {
        return Arrays.stream(Release.Way.values()).map(Enum::name).toList();
    }

    /** Whether and how the site manager is asked. */
    public List<String> getAskings() {
        return Arrays.stream(AskingFields.Asking.values()).map(Enum::name).toList();
    }

    public List<String> getArrangings() {
        return Arrays.stream(Arranging.values()).map(Enum::name).toList();
    }

    /** What the site manager may do to lent pages. */
    public List<String> getLocals() {
        return LocalFields.choices();
    }

    public List<String> getIndexes() {
        return Arrays.stream(Release.Index.values()).map(Enum::name).toList();
    }

    public long getSeen() {
        return seen;
    }

    public void setSeen(long seen) {
        this.seen = seen;
    }
}
