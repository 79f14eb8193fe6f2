package org.noren.site.importing;

import java.util.List;

/** Carries the reasons against an import from where they are found to where they are told; it never leaves the package. */
final class ImportRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> reasons;

    ImportRefused(List<String> reasons) {
        super(String.join("; ", reasons));
        this.reasons = List.copyOf(reasons);
    }

    ImportRefused(String reason) {
        this(List.of(reason));
    }

    List<String> reasons() {
        return reasons;
    }
}
