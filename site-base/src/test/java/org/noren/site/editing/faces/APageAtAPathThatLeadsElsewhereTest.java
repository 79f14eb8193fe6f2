package org.noren.site.editing.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.noren.site.content.TestDesk.ABOUT;
import static org.noren.site.content.TestDesk.page;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.Redirect;
import org.noren.site.content.ContentDesk;
import org.noren.site.content.Draft;
import org.noren.site.content.Relocation;
import org.noren.site.content.Saved;
import org.noren.site.content.TestDesk;
import org.noren.site.editing.Autosave;
import org.noren.site.editing.Typed;
import org.noren.site.office.OfficeRole;
import org.noren.site.office.Person;
import org.noren.site.office.faces.KeptFields;
import org.noren.site.office.faces.OfficeFrame;
import org.noren.site.office.http.KeptText;
import org.noren.site.testing.TestDatabase;

/** What lay at /about/ was moved to /us/. */
class APageAtAPathThatLeadsElsewhereTest {
    private static final String US = "/us/";

    private final TestDesk desk = new TestDesk(TestDatabase.H2);
    private final List<String> saved = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();

    @BeforeEach
    void aPageThatWasMoved() {
        desk.write(Draft.of(ABOUT, page("<p>us</p>")));
        desk.publish(ABOUT);
    }

    @Test
    void opened_it_is_told_and_the_form_is_one_for_a_new_page() {
        move();
        PageEditor editor = opened(ABOUT.value());
        assertTold(editor);
        assertTrue(editor.isFresh());
        assertEquals("shop", editor.getForm().getLayout());
        assertEquals(ABOUT.value(), editor.getForm().getPath());
    }

    @Test
    void what_is_typed_there_is_kept_and_not_saved() throws IOException {
        PageEditor meanwhile = opened(ABOUT.value());
        move();
        PageEditor anew = opened("");
        anew.getForm().setPath(ABOUT.value());
        PageEditor opened = opened(ABOUT.value());
        for (PageEditor editor : List.of(opened, meanwhile, anew, opened)) {
            kept.clear();
            editor.getForm().setBody("<p>typed</p>");
            publish(editor);
            assertTold(editor);
            assertEquals(List.of("<p>typed</p>"), kept);
            assertEquals("<p>typed</p>", editor.getForm().getBody());
        }
        assertEquals(List.of(), saved);
    }

    @Test
    void who_means_it_writes_there_and_who_chooses_another_path_hears_no_more_of_it() throws IOException {
        move();
        PageEditor means = opened(ABOUT.value());
        PageEditor chooses = opened(ABOUT.value());
        in(means.elsewhere::writeHere);
        assertEquals(List.of("/about/ instead of /us/"), saved);
        chooses.getForm().setPath("/new/");
        publish(chooses);
        assertNull(chooses.elsewhere.getWay());
        assertEquals(List.of("/about/ instead of /us/", "/new/ 0"), saved);
    }

    @Test
    void who_means_it_is_asked_again_if_it_leads_to_yet_another_place() throws IOException {
        move();
        PageEditor means = opened(ABOUT.value());
        means.getForm().setBody("<p>typed</p>");
        desk.moving(moving -> moving.move(
                Relocation.of(new TreeSet<>(Set.of(PagePath.of(US))), PagePath.of("/we/")), false, desk.seen()));
        in(means.elsewhere::writeHere);
        assertEquals("/we/", means.elsewhere.getWay().to());
        assertEquals(List.of("<p>typed</p>"), kept);
        assertEquals(List.of(), saved);
        in(means.elsewhere::writeHere);
        assertEquals(List.of("/about/ instead of /we/"), saved);
    }

    @Test
    void a_redirect_is_not_taken_away_by_somebody_who_means_the_page_that_lay_there() throws IOException {
        PageEditor meanwhile = opened(ABOUT.value());
        move();
        in(meanwhile::unpublish);
        assertTold(meanwhile);
        in(meanwhile::delete);
        assertTold(meanwhile);
    }

    @Test
    void a_form_that_names_no_layout_is_no_page_and_no_fault() {
        PageForm form = new PageForm();
        form.setPath(ABOUT.value());
        form.setLayout(null);
        assertEquals(Optional.empty(), form.clean());
        assertEquals(Optional.of("page.problem.page"), form.problem());
    }

    private void assertTold(PageEditor editor) {
        var way = editor.elsewhere.getWay();
        assertEquals(
                new PageElsewhere.Way(ABOUT.value(), US, false, "hanako", desk.clock.instant()),
                way,
                "where, by whom, when");
    }

    private void move() {
        desk.moving(moving ->
                moving.move(Relocation.of(new TreeSet<>(Set.of(ABOUT)), PagePath.of(US)), false, desk.seen()));
    }

    private void publish(PageEditor editor) throws IOException {
        in(editor::saveAndPublish);
    }

    private interface Press {
        void now() throws IOException;
    }

    private void in(Press press) {
        desk.site.inTransaction(() -> {
            try {
                press.now();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            return true;
        });
    }

    private PageEditor opened(String path) {
        PageEditor editor = new PageEditor();
        editor.reader = desk.reader();
        editor.frame = new Frame();
        editor.layouts = new LayoutNames() {
            @Override
            public String usual() {
                return "shop";
            }
        };
        editor.translation = new NewTranslation();
        editor.keptFields = new KeptFields() {
            @Override
            public Optional<KeptText> here() {
                return Optional.empty();
            }
        };
        editor.autosave = new Kept();
        editor.publishing = new SavingDesk();
        editor.conflict = new PageConflict();
        editor.elsewhere = new PageElsewhere();
        editor.elsewhere.reader = desk.reader();
        editor.elsewhere.editor = editor;
        editor.labels = new PageLabels();
        editor.labels.contents = desk.contents();
        editor.conflict.editor = editor;
        editor.conflict.reader = desk.reader();
        editor.getForm().setPath(path);
        desk.site.inTransaction(() -> {
            editor.open();
            return true;
        });
        return editor;
    }

    private static final class Frame extends OfficeFrame {
        @Override
        public String getLanguage() {
            return "ja";
        }

        @Override
        public Person person() {
            return new Person("hanako", OfficeRole.MANAGER);
        }
    }

    private final class Kept extends Autosave {
        @Override
        public Instant keep(String person, String path, int basedOn, Typed typed) {
            kept.add(typed.body());
            return desk.clock.instant();
        }

        @Override
        public Optional<Waiting> waiting(String person, String path) {
            return Optional.empty();
        }
    }

    /** Says what was saved; the editor then hears of another text, so that it stays. */
    private final class SavingDesk extends Publishing {
        private final ContentDesk written = APageAtAPathThatLeadsElsewhereTest.this.desk.desk();

        @Override
        public Saved save(Draft draft, int basedOn, Optional<Redirect> seen) {
            return seen.map(redirect ->
                            told(written.saveInsteadOf(redirect, draft, "emi"), draft, "instead of " + redirect.to()))
                    .orElseGet(() -> told(written.save(draft, basedOn, "emi"), draft, String.valueOf(basedOn)));
        }

        private Saved told(Saved result, Draft draft, String how) {
            if (!(result instanceof Saved.Done)) return result;
            saved.add(draft.path() + " " + how);
            return new Saved.Stale(draft.content(), draft.content(), 1, "emi", Instant.EPOCH);
        }
    }
}
