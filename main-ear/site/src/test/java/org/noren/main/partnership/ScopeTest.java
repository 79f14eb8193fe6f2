package org.noren.main.partnership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.noren.shared.page.PagePath;
import org.noren.site.content.Label;

class ScopeTest {
    private final Scope goodsOnly =
            new Scope(List.of("/", "/goods/**", "/en/*/index"), List.of("/goods/secret*", "/goods/old/**"));

    @ParameterizedTest
    @CsvSource({
        "/,true",
        "/goods/noren.html,true",
        "/goods/kitchen/pots/,true",
        "/goods,false",
        "/about/,false",
        "/en/a/index,true",
        "/en/a/b/index,false",
        "/goods/secret.html,false",
        "/goods/secret/plan.html,true",
        "/goods/old/kettle.html,false",
        "/goodsXnoren,false",
    })
    void coversWhatItsPatternsSay(String path, boolean covered) {
        assertEquals(covered, goodsOnly.covers(PagePath.of(path)));
    }

    @Test
    void takesDotsAndBracketsForWhatTheyAre() {
        Scope scope = new Scope(List.of("/a.(b)[c]/*"), List.of());

        assertTrue(scope.covers(PagePath.of("/a.(b)[c]/x")));
        assertFalse(scope.covers(PagePath.of("/aXbc/x")));
    }

    @Test
    void knowsWhenItIsEverything() {
        assertTrue(Scope.ALL.all());
        assertFalse(goodsOnly.all());
        assertFalse(new Scope(List.of("/**"), List.of("/x")).all());
    }

    @Test
    void isNotEverythingWhenALanguageOrLabelIsNamed() {
        Marks japanese = new Marks(Set.of("ja"), Set.of(), Set.of());
        Marks unlabelled = new Marks(Set.of(), Set.of(), Label.several("hidden"));

        assertFalse(new Scope(List.of("/**"), List.of(), japanese).all());
        assertFalse(new Scope(List.of("/**"), List.of(), unlabelled).all());
    }

    @ParameterizedTest
    @CsvSource({"en,en,true", "en,en-GB,true", "en-GB,en,false", "en,eng,false"})
    void aLanguageStandsForItsKinds(String named, String language, boolean spoken) {
        Marks marks = new Marks(Set.of(named), Set.of(), Set.of());

        assertEquals(spoken, marks.speak(Optional.of(language)));
        assertTrue(marks.speak(Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EN", "english", "en_GB", "e"})
    void refusesWhatIsNoLanguage(String tag) {
        assertThrows(IllegalArgumentException.class, () -> new Marks(Set.of(tag), Set.of(), Set.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"goods/**", "", "/a b", "/a\\b", "/a%20", "/a?b", "/a#b", "/a\nb"})
    void refusesWhatIsNoPattern(String pattern) {
        assertThrows(IllegalArgumentException.class, () -> new Scope(List.of(pattern), List.of()));
    }
}
