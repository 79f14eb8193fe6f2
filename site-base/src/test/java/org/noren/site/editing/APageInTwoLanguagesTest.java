package org.noren.site.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.site.content.TestDesk.translation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Content.PageText;
import org.noren.site.content.Draft;
import org.noren.site.content.TestDesk;
import org.noren.site.editing.Translations.Version;
import org.noren.site.editing.jpa.TestVersions;
import org.noren.site.testing.TestDatabase;

@ParameterizedClass
@EnumSource
class APageInTwoLanguagesTest {
    @Parameter
    TestDatabase database;

    private TestOffice office;
    private final Translations translations = new Translations();

    @BeforeEach
    void aHomePageInJapaneseAndItsTranslation() {
        office = new TestOffice(database);
        translations.versions = TestVersions.of(office.desk.site);
        translations.contents = office.published.contents;
        translations.shop = office.previews.shop;
        office.publish(TestDesk.layout(""), translation("/", "ja", "home"));
        office.desk.clock.advance(Duration.ofMinutes(1));
        office.desk.write(translation("/en/", "en", "home"));
    }

    @Test
    void both_are_found_by_their_key_and_neither_is_behind() {
        assertEquals(List.of("/ ja", "/en/ en"), names());
        assertTrue(versions().stream().allMatch(version -> version.behind().isEmpty()));
    }

    @Test
    void a_translation_is_behind_once_the_original_was_written_after_it() {
        office.desk.clock.advance(Duration.ofMinutes(1));
        var written = office.desk.clock.instant();
        office.desk.write(changed("/", "ja"));

        assertEquals(Optional.empty(), versions().get(0).behind());
        assertEquals(
                Optional.of(new Translations.Behind(PagePath.ROOT, written, 1, 2)),
                versions().get(1).behind());
    }

    @Test
    void writing_the_translation_anew_leaves_neither_behind() {
        office.desk.clock.advance(Duration.ofMinutes(1));
        office.desk.write(changed("/", "ja"));
        office.desk.clock.advance(Duration.ofMinutes(1));
        office.desk.write(changed("/en/", "en"));

        assertTrue(versions().stream().allMatch(version -> version.behind().isEmpty()));
    }

    @Test
    void a_page_without_a_key_or_with_one_of_its_own_has_no_versions_but_itself() {
        assertEquals(List.of(), office.in(() -> translations.of(" ")));
        office.desk.write(translation("/alone/", "ja", "alone"));
        assertEquals(1, office.in(() -> translations.of("alone")).size());
    }

    @Test
    void a_deleted_version_is_no_version_any_more() {
        office.desk.at(desk -> desk.delete(List.of(PagePath.of("/en/")), "hanako"));

        assertEquals(List.of("/ ja"), names());
    }

    @Test
    void a_new_version_would_lie_in_the_folder_of_its_language() {
        assertEquals("/en/goods/cup.html", place("/goods/cup.html", "ja", "en"));
        assertEquals("/goods/cup.html", place("/en/goods/cup.html", "en", "ja"));
        assertEquals("/fr/goods/", place("/en/goods/", "en", "fr"));
    }

    private String place(String page, String from, String to) {
        return office.in(() -> translations.place(PagePath.of(page), from, to)).value();
    }

    private static Draft changed(String path, String locale) {
        var page = new Page(locale, "Changed " + locale, "", "shop", "<p>changed</p>");
        return new Draft(PagePath.of(path), new PageText(page, Optional.of(10), Optional.of("home")));
    }

    private List<Version> versions() {
        return office.in(() -> translations.of("home"));
    }

    private List<String> names() {
        return versions().stream()
                .map(version -> version.path() + " " + version.locale())
                .toList();
    }
}
