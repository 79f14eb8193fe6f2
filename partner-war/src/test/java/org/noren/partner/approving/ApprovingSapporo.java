package org.noren.partner.approving;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.noren.partner.approving.jpa.TestApproving;
import org.noren.shared.edition.Edition;
import org.noren.shared.edition.Nodes;
import org.noren.shared.page.PagePath;
import org.noren.shared.seal.Digest;
import org.noren.site.content.Content.PageText;
import org.noren.site.content.Contents;
import org.noren.site.content.Draft;
import org.noren.site.content.Item;
import org.noren.site.content.Opened;
import org.noren.site.content.Saved;
import org.noren.site.content.ShowingRule;
import org.noren.site.content.TestDesk;
import org.noren.site.editing.GoingOnLine.Asked;
import org.noren.site.editing.Pictures;
import org.noren.site.office.Account;
import org.noren.site.office.Audit;
import org.noren.site.office.EmailAddress;
import org.noren.site.office.OfficeRole;
import org.noren.site.office.RememberedTrail;
import org.noren.site.office.Visitor;
import org.noren.site.people.Directory;
import org.noren.site.published.Published;
import org.noren.site.settings.Role;
import org.noren.site.testing.FiredEvents;
import org.noren.site.testing.TestDatabase;

/** A partner with two site managers, Satoru and Rin, and an editor, Yuki, on a real database. */
final class ApprovingSapporo {
    static final PagePath WINTER = PagePath.of("/local/winter.html");
    static final PagePath SNOW = PagePath.of("/local/snow.png");

    final TestDesk pages;
    final RememberedTrail trail = new RememberedTrail();
    final FiredEvents<Overwritten> overwritten = new FiredEvents<>();
    final Map<PagePath, Set<PagePath>> along = new HashMap<>();
    final OwnShowing rule;
    final Approving approving;
    final Directory directory = new People();
    private ApprovalNews news = new Unheard();
    private final Map<String, Account> people = new LinkedHashMap<>();
    private final WayDesk way;
    private final AskedHere asked;
    private final ApprovalDesk desk;

    ApprovingSapporo(TestDatabase database) {
        List<ShowingRule> rules = new ArrayList<>();
        pages = new TestDesk(Role.PARTNER, database, rules);
        var ways = TestApproving.ways(pages.site);
        var requests = TestApproving.requests(pages.site);
        var versions = TestApproving.versions(pages.site);
        var old = new OldObjects(
                pages.contents(),
                () -> new Published(0, Digest.of(Edition.emptyRoot()), pages.clock.instant()),
                new Nodes(pages.store),
                pages.store);
        rule = new OwnShowing(ways, requests, versions, old, overwritten);
        rules.add(rule);
        var audit = new Audit(trail, new Visitor(), pages.clock);
        approving = new Approving(pages.items(), pages.contents(), directory);
        way = new WayDesk(ways, audit);
        var told = new Told();
        asked = new AskedHere(
                ways,
                requests,
                versions,
                approving,
                pages.items(),
                pages.contents(),
                new Companions(),
                told,
                pages.clock);
        desk = new ApprovalDesk(requests, approving, pages.items(), pages.desk(), told, audit, pages.clock);
        employ("satoru", OfficeRole.SITE_MANAGER);
        employ("rin", OfficeRole.SITE_MANAGER);
        employ("yuki", OfficeRole.EDITOR);
    }

    /** From now on it is they who hear what waits and what came back. */
    void telling(ApprovalNews heard) {
        news = heard;
    }

    Account account(String name) {
        return Objects.requireNonNull(people.get(name));
    }

    void employ(String name, OfficeRole role) {
        people.put(name, new Account(name, role, "hash", pages.clock.instant()));
    }

    void dismiss(String name) {
        people.remove(name);
    }

    void disable(String name) {
        account(name).disable(pages.clock.instant());
    }

    /** Sets it as it is wanted, having seen how it is. */
    void goesOnLine(Way how, int keeps, boolean asks) {
        pages.site.run(
                () -> way.settle(new OwnWay.Wanted(how, keeps, asks), way.now().number()));
    }

    boolean settle(OwnWay.Wanted wanted, long seen) {
        return pages.site.inTransaction(() -> way.settle(wanted, seen));
    }

    OwnWay.State way() {
        return pages.site.inTransaction(way::now);
    }

    void asksFirst() {
        goesOnLine(Way.RELINK, 5, true);
    }

    /** Saves a page with these words as its newest draft. @return its number */
    int writes(String who, PagePath path, String words) {
        return writes(who, Draft.of(path, TestDesk.page("<p>" + words + "</p>")));
    }

    int writes(String who, Draft draft) {
        int number = pages.open(draft.path())
                .map(opened -> opened.revision().number())
                .orElse(0);
        Saved saved = pages.at(contents -> contents.save(draft, number, who));
        return ((Saved.Done) saved).number();
    }

    Asked asks(String who, PagePath... paths) {
        return pages.site.inTransaction(() -> asked.ask(List.of(paths), who));
    }

    /** Asks for one thing. @return the wish's number */
    long wish(String who, PagePath path) {
        asks(who, path);
        List<ApprovalRequest> waiting = waiting();
        return waiting.get(waiting.size() - 1).id();
    }

    List<ApprovalRequest> waiting() {
        return at(ApprovalDesk::waiting);
    }

    <T> T at(Function<ApprovalDesk, T> call) {
        return pages.site.inTransaction(() -> call.apply(desk));
    }

    <T> T here(Function<AskedHere, T> call) {
        return pages.site.inTransaction(() -> call.apply(asked));
    }

    Decision accepts(String who, long wish) {
        return at(desk -> desk.accept(wish, who, false));
    }

    Decision acceptsAlone(String who, long wish) {
        return at(desk -> desk.accept(wish, who, true));
    }

    Decision sendsBack(String who, long wish, String why) {
        return at(desk -> desk.sendBack(wish, who, why));
    }

    /** What shoppers read at a path; empty when they read nothing. */
    Optional<String> shown(PagePath path) {
        return pages.look(contents -> contents.find(path).flatMap(Item::published))
                .flatMap(number -> pages.open(path, number))
                .map(Opened::content)
                .map(content -> ((PageText) content).page().body());
    }

    Set<PagePath> onLine() {
        Set<PagePath> paths = new HashSet<>();
        pages.look(Contents::published).forEach(entry -> paths.add(entry.path()));
        return paths;
    }

    /** Which pictures come with a page is another feature's to know. */
    private final class Companions extends Pictures {
        @Override
        public Set<PagePath> comingWith(Collection<PagePath> chosen) {
            Set<PagePath> coming = new HashSet<>();
            chosen.forEach(path -> coming.addAll(along.getOrDefault(path, Set.of())));
            return coming;
        }
    }

    /** Where nobody has an address. */
    private static final class Unheard implements ApprovalNews {
        @Override
        public void asked(List<ApprovalRequest> wishes, String by) {}

        @Override
        public void sentBack(ApprovalRequest wish) {}
    }

    private final class Told implements ApprovalNews {
        @Override
        public void asked(List<ApprovalRequest> wishes, String by) {
            news.asked(wishes, by);
        }

        @Override
        public void sentBack(ApprovalRequest wish) {
            news.sentBack(wish);
        }
    }

    private final class People implements Directory {
        @Override
        public List<Account> all() {
            return List.copyOf(people.values());
        }

        @Override
        public Optional<Account> find(String name) {
            return Optional.ofNullable(people.get(name));
        }

        @Override
        public Optional<Account> findBy(EmailAddress address) {
            return Optional.empty();
        }

        @Override
        public List<Account> holdDeciders() {
            return all().stream().filter(account -> account.role().decides()).toList();
        }

        @Override
        public Optional<Account> hold(String name) {
            return find(name);
        }

        @Override
        public void add(Account account) {
            people.put(account.name(), account);
        }

        @Override
        public void remove(Account account) {
            people.remove(account.name());
        }
    }
}
