package org.noren.partner.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.noren.shared.edition.Edition;
import org.noren.shared.edition.Entry;
import org.noren.shared.edition.Kind;
import org.noren.shared.edition.MissingObject;
import org.noren.shared.edition.Nodes;
import org.noren.shared.edition.ObjectSource;
import org.noren.shared.link.Code;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.Redirect;
import org.noren.shared.seal.Digest;
import org.noren.shared.seal.StrictJson.Refused;

/**
 * Does each redirect of an edition lead to where readers may stay? One that leads to another redirect is refused, and
 * with it every circle. Both ends may be old while the other is new, so all redirects are read; only when one of them is
 * fresh, though, because nothing else can make a chain.
 */
final class RedirectCheck {
    private final ObjectSource objects;

    RedirectCheck(ObjectSource objects) {
        this.objects = objects;
    }

    /** @param fresh entries that the edition served before had not; the edition is here whole */
    Optional<Refusal> refuse(Digest edition, List<Entry> fresh) {
        if (fresh.stream().noneMatch(entry -> entry.kind() == Kind.REDIRECT)) {
            return Optional.empty();
        }
        Map<PagePath, Entry> redirects = new HashMap<>();
        Edition.at(edition, new Nodes(objects)).forEach(entry -> {
            if (entry.kind() == Kind.REDIRECT) {
                redirects.put(entry.path(), entry);
            }
        });
        Map<Digest, byte[]> contents = objects.find(
                redirects.values().stream().map(Entry::object).distinct().toList());
        for (Entry redirect : redirects.values()) {
            Redirect read = read(redirect, Optional.ofNullable(contents.get(redirect.object())));
            if (read.isDirectLink()) {
                return Optional.of(new Refusal(
                        Code.EDITION_MALFORMED,
                        redirect.path() + " is a direct link, which only a partner itself makes"));
            }
            if (redirects.containsKey(read.to())) {
                return Optional.of(new Refusal(
                        Code.EDITION_MALFORMED, redirect.path() + " leads to " + read.to() + ", which is a redirect"));
            }
        }
        return Optional.empty();
    }

    private static Redirect read(Entry entry, Optional<byte[]> content) {
        try {
            return Redirect.read(content.orElseThrow(
                    () -> new MissingObject(entry.object(), "gone again while a release was checked")));
        } catch (Refused e) {
            throw new MissingObject(entry.object(), "no redirect any more: " + e.getMessage());
        }
    }
}
