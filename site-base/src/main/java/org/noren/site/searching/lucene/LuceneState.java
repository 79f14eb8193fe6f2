package org.noren.site.searching.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.noren.shared.page.PagePath;
import org.noren.site.searching.Found;
import org.noren.site.searching.Found.Hit;
import org.noren.site.searching.PageIndex;
import org.noren.site.searching.PageText;
import org.noren.site.searching.Question;

/** One state of the index, searched by as many as come. */
final class LuceneState implements PageIndex.State {
    private static final int MOST_WORDS = 16;
    private static final float TITLE = 5;
    private static final float HEADINGS = 2;

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Languages languages;
    private final Map<String, Integer> pages;

    LuceneState(DirectoryReader reader, Languages languages) throws IOException {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.searcher.setQueryCache(null);
        this.languages = languages;
        this.pages = Map.copyOf(byLanguage(reader));
    }

    private static Map<String, Integer> byLanguage(DirectoryReader reader) throws IOException {
        Map<String, Integer> pages = new HashMap<>();
        Terms terms = MultiTerms.getTerms(reader, "language");
        if (terms == null) return pages;
        TermsEnum each = terms.iterator();
        for (BytesRef term = each.next(); term != null; term = each.next())
            pages.put(term.utf8ToString(), reader.docFreq(new Term("language", term)));
        return pages;
    }

    @Override
    public Map<String, Integer> pages() {
        return pages;
    }

    /** Names of the parts that the index is written in. */
    Set<String> segments() {
        return reader.leaves().stream()
                .map(leaf -> ((SegmentReader) leaf.reader()).getSegmentName())
                .collect(Collectors.toSet());
    }

    /** Whether the word stands in the index at all, be it of pages that went. */
    boolean knows(String field, String word) throws IOException {
        return reader.docFreq(new Term(field, word)) > 0;
    }

    @Override
    public void close() {
        try {
            reader.decRef();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public Optional<Found> find(Question question, Function<PagePath, PageText> texts) {
        if (!reader.tryIncRef()) return Optional.empty();
        try {
            return Optional.of(found(question, texts));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            close();
        }
    }

    private Found found(Question question, Function<PagePath, PageText> texts) throws IOException {
        Set<String> words = words(question.words(), question.language());
        Map<String, Integer> elsewhere = elsewhere(question);
        Query all = query(words, question.language(), Occur.MUST);
        int total = words.isEmpty() ? 0 : searcher.count(all);
        boolean some = total == 0 && words.size() > 1;
        Query asked = some ? query(words, question.language(), Occur.SHOULD) : all;
        if (some) total = searcher.count(asked);
        if (total == 0) return new Found(List.of(), 0, false, elsewhere);
        var excerpts = new Excerpts(languages, question.language(), words);
        List<Hit> hits = new ArrayList<>();
        ScoreDoc[] best = searcher.search(asked, question.first() + Question.PER_PAGE).scoreDocs;
        for (int i = question.first(); i < best.length; i++) hits.add(hit(best[i].doc, texts, excerpts));
        return new Found(hits, total, some, elsewhere);
    }

    private Hit hit(int document, Function<PagePath, PageText> texts, Excerpts excerpts) throws IOException {
        PagePath path = PagePath.of(searcher.storedFields().document(document).get("path"));
        PageText text = texts.apply(path);
        return new Hit(path, excerpts.whole(text.title()), excerpts.best(text.text()));
    }

    private Map<String, Integer> elsewhere(Question question) throws IOException {
        Map<String, Integer> elsewhere = new HashMap<>();
        for (String other : pages.keySet()) {
            Set<String> words = words(question.words(), other);
            if (other.equals(question.language()) || words.isEmpty()) continue;
            int count = searcher.count(query(words, other, Occur.MUST));
            if (count > 0) elsewhere.put(other, count);
        }
        return elsewhere;
    }

    private Set<String> words(String typed, String language) {
        Set<String> words = new LinkedHashSet<>();
        languages.tokens(language, typed, MOST_WORDS).forEach(token -> words.add(token.word()));
        return words;
    }

    private static Query query(Set<String> words, String language, Occur each) {
        var ofTheLanguage = new TermQuery(new Term("language", language));
        var all = new BooleanQuery.Builder().add(ofTheLanguage, Occur.FILTER);
        words.forEach(word -> all.add(anywhere(word, language), each));
        if (each == Occur.SHOULD) all.setMinimumNumberShouldMatch(1);
        return all.build();
    }

    private static Query anywhere(String word, String language) {
        return new DisjunctionMaxQuery(
                List.of(
                        new BoostQuery(in("title", word, language), TITLE),
                        new BoostQuery(in("headings", word, language), HEADINGS),
                        in("text", word, language)),
                0.1f);
    }

    private static Query in(String part, String word, String language) {
        return new TermQuery(new Term(Languages.field(part, language), word));
    }
}
