package org.noren.main.publishing.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.noren.main.partnership.Marks;
import org.noren.shared.link.SiteValues;
import org.noren.shared.link.SiteValues.Arranging;
import org.noren.shared.seal.TestKeys;
import org.noren.site.content.Label;

class ThePartnerFormTest {
    private final PartnerFields fields = new PartnerFields();

    @BeforeEach
    void fill() {
        fields.begin(Instant.parse("2026-11-20T09:00:00Z"));
        fields.getTexts()
                .putAll(Map.of(
                        "name", "naha",
                        "title", "Hinode Naha",
                        "operator", "Naha K.K.",
                        "link", "https://link.naha.example:8444/",
                        "shop", "https://naha.example",
                        "certificate", "AB:".repeat(31) + "AB",
                        "receiptKey",
                                "-----BEGIN PUBLIC KEY-----\n"
                                        + TestKeys.signer().key().spki() + "\n-----END PUBLIC KEY-----\n"));
        fields.tidy();
    }

    @Test
    void whatIsRightMakesAPartner() {
        fields.getTexts().put("times", "03:30 daily Asia/Tokyo\n\n09:00 mon,thu Europe/Berlin");
        fields.getTexts().put("values", "name = Hinode Naha\ntelephone=098-123");
        fields.getTexts().put("except", "/fair/**\n/draft.html");

        assertEquals(Map.of(), fields.problems());
        assertEquals(Map.of(), fields.problemsOfNewcomer());
        assertEquals("naha", fields.newcomer().name().value());
        assertEquals(
                "https://link.naha.example:8444",
                fields.newcomer().linkAddress().toString());
        assertEquals(2, fields.terms().times().size());
        assertEquals("098-123", fields.terms().contract().values().get("telephone"));
        assertEquals(
                List.of("/fair/**", "/draft.html"),
                fields.terms().contract().scope().exceptFor());
    }

    @Test
    void languagesAndLabelsStandInTheContractAndInTheFormAgain() {
        fields.getTexts().put("languages", "ja、 en-GB");
        fields.getTexts().put("labels", "贈り物, summer fair");
        fields.getTexts().put("exceptLabels", "internal");
        assertEquals(Map.of(), fields.problems());
        var contract = fields.terms().contract();
        assertEquals(
                new Marks(Set.of("ja", "en-GB"), Label.several("summer fair,贈り物"), Label.several("internal")),
                contract.scope().marks());
        PartnerFields again = new PartnerFields();
        again.showContract(contract);
        assertEquals("en-GB, ja", again.get("languages"));
        assertEquals("summer fair, 贈り物", again.get("labels"));
        assertEquals("internal", again.get("exceptLabels"));
    }

    @Test
    void whatIsLeftToThePartnerStandsInTheContractAndInTheFormAgain() {
        assertEquals(Arranging.ORDER, fields.terms().contract().siteValues().arranging());
        fields.getTexts().put("values", "telephone = 098-123");
        fields.getTexts().put("open", "telephone、opening-hours");
        fields.getTexts().put("arranging", "HIDE");
        assertEquals(Map.of(), fields.problems());
        var contract = fields.terms().contract();
        assertEquals(
                new SiteValues(Map.of("telephone", "098-123"), Set.of("telephone", "opening-hours"), Arranging.HIDE),
                contract.siteValues());
        PartnerFields again = new PartnerFields();
        again.showContract(contract);
        assertEquals("telephone = 098-123", again.get("values"));
        assertEquals("opening-hours telephone", again.get("open"));
        assertEquals("HIDE", again.get("arranging"));
    }

    @ParameterizedTest
    @CsvSource({
        "open, Tel, partner.problem.open",
        "languages, English, partner.problem.language",
        "labels, a label that goes on and on for more than forty characters, partner.problem.label",
        "values, *open = x, partner.problem.value",
        "title, '', partner.problem.empty",
        "operator, ' ', partner.problem.empty",
        "link, http://link.example, partner.problem.link",
        "link, https://link.example/path, partner.problem.link",
        "link, not an address, partner.problem.link",
        "shop, ftp://shop.example, partner.problem.shop",
        "inherits, goods/**, partner.problem.pattern",
        "except, /a b, partner.problem.pattern",
        "times, 3:30 daily Asia/Tokyo, partner.problem.time",
        "times, 03:30 someday Asia/Tokyo, partner.problem.time",
        "times, 03:30 daily Asia/Edo, partner.problem.time",
        "values, telephone, partner.problem.value",
        "values, Tel = 1, partner.problem.value",
    })
    void whatIsWrongIsToldBesideItsField(String field, String text, String key) {
        fields.getTexts().put(field, text);

        var problems = fields.problems();

        assertEquals(Set.of(field), problems.keySet());
        assertEquals(key, problems.get(field).key());
        assertTrue(text.isBlank() || problems.get(field).line().equals(text));
    }

    @ParameterizedTest
    @CsvSource({
        "name, Naha, partner.problem.name",
        "name, '', partner.problem.empty",
        "certificate, abcd, partner.problem.certificate",
        "receiptKey, nonsense, partner.problem.receipt-key",
        "receiptKey, '', partner.problem.empty",
        "until, 2020-01-01, partner.problem.validity",
        "until, tomorrow, partner.problem.validity",
    })
    void aNewcomersKeysAreLookedAtToo(String field, String text, String key) {
        fields.getTexts().put(field, text);

        var problems = fields.problemsOfNewcomer();

        assertEquals(Set.of(field), problems.keySet());
        assertEquals(key, problems.get(field).key());
    }
}
