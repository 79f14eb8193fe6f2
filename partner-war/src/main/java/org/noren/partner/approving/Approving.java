package org.noren.partner.approving;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Contents;
import org.noren.site.content.Item;
import org.noren.site.content.Items;
import org.noren.site.content.Revision;
import org.noren.site.office.Account;
import org.noren.site.people.Directory;

/** What a wish is worth at this moment: whether it is about what lies there now, and who may answer it. */
@Dependent
class Approving {
    private final Items items;
    private final Contents contents;
    private final Directory people;

    @Inject
    Approving(Items items, Contents contents, Directory people) {
        this.items = items;
        this.contents = contents;
        this.people = people;
    }

    boolean isCurrent(ApprovalRequest request) {
        return isCurrent(request, items.find(request.paths()));
    }

    /** @param there what lies at the paths */
    boolean isCurrent(ApprovalRequest request, Map<PagePath, Item> there) {
        return request.parts().stream().allMatch(part -> {
            Item item = there.get(part.place());
            return item != null && part.isNewest(item);
        });
    }

    /** Whether all of them say what they said when they were asked about. */
    boolean isExactly(ApprovalRequest request) {
        return request.parts().stream()
                .allMatch(part -> contents.revision(part.place(), part.number())
                        .filter(part::says)
                        .isPresent());
    }

    Approvers approvers(ApprovalRequest request) {
        return new Approvers(authors(request), approvers());
    }

    /** Those who can come in and decide. */
    Set<String> approvers() {
        return people.all().stream()
                .filter(account -> account.isActive() && account.role().decides())
                .map(Account::name)
                .collect(Collectors.toSet());
    }

    /** Whoever wrote anything between what shoppers see and what was asked about. */
    Set<String> authors(ApprovalRequest request) {
        Set<String> authors = new HashSet<>();
        for (ApprovalPart part : request.parts()) {
            int shown = contents.find(part.place()).flatMap(Item::published).orElse(0);
            contents.history(part.place()).stream()
                    .filter(revision -> revision.number() == part.number()
                            || revision.number() > shown && revision.number() < part.number())
                    .map(Revision::author)
                    .forEach(authors::add);
        }
        return authors;
    }
}
