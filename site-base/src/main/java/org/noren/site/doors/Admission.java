package org.noren.site.doors;

import java.util.Set;
import org.noren.shared.page.PagePath;

/** Whether a request may come in at a door, decided from its method and address alone. A1, A2, V1. */
public sealed interface Admission {

    /** It may; the path is decoded and means one thing only. */
    record Admitted(PagePath path) implements Admission {}

    /** The path belongs to another door, or to none: answered as if there were nothing. */
    record NotHere() implements Admission {}

    /** The address can be read in more than one way, or in none. */
    record Unreadable() implements Admission {}

    record WrongMethod(Set<String> allowed) implements Admission {}

    /** @param address the request's path as it was sent, escapes and all, without the query */
    static Admission at(Door door, String method, String address) {
        if (!door.methods().contains(method)) return new WrongMethod(door.methods());
        return PagePath.ofAddress(address)
                .<Admission>map(
                        path -> Ground.of(path).filter(door::equals).isPresent() ? new Admitted(path) : new NotHere())
                .orElseGet(Unreadable::new);
    }
}
