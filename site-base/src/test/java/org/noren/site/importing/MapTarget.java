package org.noren.site.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.noren.shared.page.Layout;
import org.noren.shared.page.Page;
import org.noren.shared.page.PagePath;
import org.noren.shared.page.Sanitised;
import org.noren.shared.page.Sanitised.Removed;
import org.noren.shared.page.SanitisingPolicy;
import org.noren.site.content.Applied;
import org.noren.site.content.Content;
import org.noren.site.content.Content.File;
import org.noren.site.content.Content.LayoutText;
import org.noren.site.content.Content.PageText;
import org.noren.site.content.Draft;
import org.noren.site.content.Label;

/** A site in memory, which keeps what it is given as the real one does: cleaned, and only when all of it can be read. */
public final class MapTarget implements ImportTarget {
    private final Map<PagePath, Content> kept = new TreeMap<>();
    boolean asksFirst;
    Optional<SelfKeptLists> lists = Optional.empty();
    final Set<PagePath> published = new HashSet<>();
    final Set<PagePath> others = new HashSet<>();
    final Set<Label> deciding = new HashSet<>();
    final Map<PagePath, Set<Label>> labels = new TreeMap<>();
    final List<String> authors = new ArrayList<>();

    @Override
    public boolean has(PagePath path) {
        return kept.containsKey(path) || others.contains(path);
    }

    @Override
    public boolean decides(Label label) {
        return deciding.contains(label);
    }

    @Override
    public boolean asksFirst() {
        return asksFirst;
    }

    @Override
    public Optional<SelfKeptLists> lists() {
        return lists;
    }

    @Override
    public Applied apply(Iterable<Draft> drafts, Supplier<Map<PagePath, Label>> found, boolean publish, String author) {
        Map<PagePath, Content> fresh = new TreeMap<>(kept);
        Applied applied = run(drafts, fresh);
        lists.ifPresent(keeper -> keeper.keep(found.get(), author));
        kept.clear();
        kept.putAll(fresh);
        if (publish) published.addAll(kept.keySet());
        authors.add(author);
        return applied;
    }

    @Override
    public Applied preview(Iterable<Draft> drafts) {
        return run(drafts, new TreeMap<>(kept));
    }

    private Applied run(Iterable<Draft> drafts, Map<PagePath, Content> into) {
        List<PagePath> created = new ArrayList<>();
        List<PagePath> changed = new ArrayList<>();
        List<PagePath> unchanged = new ArrayList<>();
        Map<PagePath, List<Removed>> removed = new HashMap<>();
        for (Draft draft : drafts) {
            Content clean = clean(draft, removed);
            if (!draft.labels().isEmpty()) labels.put(draft.path(), draft.labels());
            Content before = into.put(draft.path(), clean);
            if (before == null) created.add(draft.path());
            else (same(before, clean) ? unchanged : changed).add(draft.path());
        }
        return new Applied(created, changed, unchanged, List.of(), removed);
    }

    private static Content clean(Draft draft, Map<PagePath, List<Removed>> removed) {
        if (draft.content() instanceof PageText text) {
            Page page = text.page();
            Sanitised clean = SanitisingPolicy.CURRENT.sanitise(page.body());
            if (!clean.removed().isEmpty()) removed.put(draft.path(), clean.removed());
            Page kept = new Page(page.locale(), page.title(), page.description(), page.layout(), clean.html());
            return new PageText(kept, text.order(), text.translationKey());
        }
        if (draft.content() instanceof LayoutText text) {
            Sanitised clean =
                    SanitisingPolicy.CURRENT.sanitiseLayout(text.layout().html());
            if (!clean.removed().isEmpty()) removed.put(draft.path(), clean.removed());
            return new LayoutText(Layout.of(text.layout().name(), clean.html()));
        }
        byte[] bytes = read((File) draft.content());
        return new File(() -> new java.io.ByteArrayInputStream(bytes));
    }

    private static boolean same(Content one, Content other) {
        return one instanceof File a && other instanceof File b ? Arrays.equals(read(a), read(b)) : one.equals(other);
    }

    private static byte[] read(File file) {
        try (InputStream content = file.source().open()) {
            return content.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public Set<PagePath> published() {
        return published;
    }

    public List<String> authors() {
        return authors;
    }

    public Set<PagePath> paths() {
        return kept.keySet();
    }

    PageText text(String path) {
        return (PageText) at(path);
    }

    public Page page(String path) {
        return text(path).page();
    }

    Layout layout(String name) {
        return ((LayoutText) at(Layout.path(name).value())).layout();
    }

    String file(String path) {
        return new String(read((File) at(path)), StandardCharsets.UTF_8);
    }

    private Content at(String path) {
        Content content = kept.get(PagePath.of(path));
        if (content == null) throw new AssertionError("nothing at " + path + ", only at " + kept.keySet());
        return content;
    }
}
