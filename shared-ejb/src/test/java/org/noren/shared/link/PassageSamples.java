package org.noren.shared.link;

import static org.noren.shared.link.BrokenSamples.changed;
import static org.noren.shared.link.BrokenSamples.changedByte;
import static org.noren.shared.link.WireSamples.MAIN;
import static org.noren.shared.link.WireSamples.NOON;
import static org.noren.shared.link.WireSamples.PARTNER;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.noren.shared.peer.SiteName;
import org.noren.shared.peer.SiteOrigin;
import org.noren.shared.seal.Signed;
import org.noren.shared.seal.StrictJson;
import org.noren.shared.seal.Token;

/** What is said about sites of one operator and the way between their offices; some of it is broken. */
final class PassageSamples {
    private PassageSamples() {}

    static void write(Map<String, byte[]> files) {
        Passage passage = passage();
        Signed signed = Signed.by(WireSamples.main(), passage);
        files.put("sisters-wish.json", StrictJson.write(new SistersWish(Release.VERSION, office("sapporo"))));
        files.put("sisters.json", StrictJson.write(family()));
        files.put("sisters-none.json", StrictJson.write(new Sisters(1, MAIN, Optional.empty(), List.of(), NOON)));
        files.put(
                "passage-wish.json",
                StrictJson.write(new PassageWish(
                        Release.VERSION, passage.to(), passage.account(), passage.name(), passage.strength(), NOON)));
        files.put("passage-header.json", signed.bytes());
        files.put("passage.json", StrictJson.write(signed));
        files.put("passage-given.json", StrictJson.write(new PassageGiven(Release.VERSION, office("naha"), signed)));
        String later = passage.expires().toString();
        files.put("broken/passage-for-kushiro.json", changed(signed, "\"to\":\"naha\"", "\"to\":\"kushiro\""));
        files.put("broken/passage-by-asahi.json", changed(signed, "\"main\":\"hinode\"", "\"main\":\"asahi\""));
        files.put("broken/passage-for-too-long.json", changed(signed, later, "2026-11-20T12:01:01Z"));
        files.put("broken/passage-unknown-field.json", changed(signed, "\"name\"", "\"role\":\"manager\",\"name\""));
        files.put("broken/passage-double-key.json", changed(signed, "\"to\":", "\"to\":\"sapporo\",\"to\":"));
        files.put("broken/passage-signed-by-partner.json", StrictJson.write(Signed.by(WireSamples.partner(), passage)));
        files.put("broken/passage-changed-byte.json", changedByte(signed));
    }

    /** From sapporo to naha. */
    private static Passage passage() {
        return new Passage(
                Release.VERSION,
                MAIN,
                PARTNER,
                new SiteName("naha"),
                new Token("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"),
                "satoru",
                "佐藤 悟",
                Passage.Strength.SECOND_FACTOR,
                NOON,
                NOON,
                NOON.plus(Passage.LIFE));
    }

    private static Sisters family() {
        return new Sisters(
                Release.VERSION,
                MAIN,
                Optional.of("くらし株式会社"),
                List.of(
                        new Sisters.Sister(
                                new SiteName("kushiro"),
                                "日の出 釧路",
                                "https://kushiro.example",
                                Optional.empty(),
                                Sisters.State.NEW.wire(),
                                NOON,
                                0),
                        new Sisters.Sister(
                                new SiteName("naha"),
                                "日の出 那覇",
                                "https://naha.example",
                                Optional.of(office("naha")),
                                Sisters.State.ASKED.wire(),
                                NOON,
                                1)),
                NOON);
    }

    private static SiteOrigin office(String site) {
        return new SiteOrigin("https://office." + site + ".example:8445");
    }
}
