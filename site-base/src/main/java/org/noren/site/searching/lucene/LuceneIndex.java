package org.noren.site.searching.lucene;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Iterator;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.noren.shared.page.PagePath;
import org.noren.site.searching.PageIndex;
import org.noren.site.searching.PageText;

/**
 * The index in memory. It holds words and no texts; words of pages that went are cleared out after every change, so that
 * nothing is left of them when the last reader of the states before is through (S12).
 */
@ApplicationScoped
public class LuceneIndex implements PageIndex {
    private static final double BUFFER_MEGABYTES = 4;

    /**
     * Some hundred pages. To clear out one page's words, the segment that has them is written anew: were all pages in one, a
     * changed word would cost as much as the whole site.
     */
    private static final double SEGMENT_MEGABYTES = 2;

    private final Languages languages = new Languages();
    private @Nullable IndexWriter writer;

    @Override
    public synchronized State next(Stream<PageText> put, Collection<PagePath> gone) {
        try {
            IndexWriter open = writer == null ? open() : writer;
            writer = open;
            for (PagePath path : gone) open.deleteDocuments(key(path));
            for (Iterator<PageText> pages = put.iterator(); pages.hasNext(); ) {
                PageText page = pages.next();
                open.updateDocument(key(page.path()), document(page));
            }
            return new LuceneState(DirectoryReader.open(open), languages);
        } catch (IOException | RuntimeException fault) {
            throw forgotten(fault);
        }
    }

    @Override
    public synchronized State cleared() {
        try {
            IndexWriter open = writer == null ? open() : writer;
            writer = open;
            open.forceMergeDeletes();
            open.commit();
            return new LuceneState(DirectoryReader.open(open), languages);
        } catch (IOException | RuntimeException fault) {
            throw forgotten(fault);
        }
    }

    private IndexWriter open() throws IOException {
        var nothingStays = new TieredMergePolicy()
                .setForceMergeDeletesPctAllowed(0)
                .setMaxMergedSegmentMB(SEGMENT_MEGABYTES)
                .setFloorSegmentMB(SEGMENT_MEGABYTES / 4);
        return new IndexWriter(
                new ByteBuffersDirectory(),
                new IndexWriterConfig(languages.byField())
                        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                        .setMergePolicy(nothingStays)
                        .setMergeScheduler(new SerialMergeScheduler()));
    }

    private RuntimeException forgotten(Exception fault) {
        IndexWriter broken = writer;
        writer = null;
        try {
            if (broken != null) broken.rollback();
        } catch (IOException alreadyGone) {
            fault.addSuppressed(alreadyGone);
        }
        return fault instanceof IOException io ? new UncheckedIOException(io) : (RuntimeException) fault;
    }

    private static Term key(PagePath path) {
        return new Term("path", path.value());
    }

    private static Document document(PageText page) {
        var document = new Document();
        document.add(new StringField("path", page.path().value(), Store.YES));
        document.add(new StringField("language", page.language(), Store.NO));
        document.add(text("title", page, page.title()));
        document.add(text("headings", page, page.headings()));
        document.add(text("text", page, page.text()));
        return document;
    }

    private static TextField text(String part, PageText page, String text) {
        return new TextField(Languages.field(part, page.language()), text, Store.NO);
    }
}
