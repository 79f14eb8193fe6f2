package org.noren.site.office;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.noren.site.settings.Role;

/** What somebody is in an office. An account has one; what it may do stands in {@link Permissions}. */
public enum OfficeRole {
    /** Decides at the main site: publishes, knows the partners. */
    MANAGER(Role.MAIN),
    /** Writes at either site: drafts of pages, layouts and files. What shoppers see is a manager's to decide. */
    EDITOR(Role.MAIN, Role.PARTNER),
    /** Decides at a partner site, and keeps its original pages. */
    SITE_MANAGER(Role.PARTNER),
    /** Keeps either site running: sees states, changes no page. */
    OPERATOR(Role.MAIN, Role.PARTNER),
    /** Looks after the fee at either site. */
    ACCOUNTANT(Role.MAIN, Role.PARTNER);

    private final Set<Role> halves;

    OfficeRole(Role... halves) {
        this.halves = Set.of(halves);
    }

    /** The role's word in the accounts file and the database, {@code site-manager} for example. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it decides what shoppers see, and who else may come in. */
    public boolean decides() {
        return this == MANAGER || this == SITE_MANAGER;
    }

    public boolean existsAt(Role half) {
        return halves.contains(half);
    }

    public static Optional<OfficeRole> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
